import type { ReaderRefusalCode } from '../../finding.ts'

/**
 * Thrown deep inside a reader when nothing more can come of the file, and caught where the reader is entered: a
 * streaming walk has no other short way out. It never leaves the room.
 */
export class ReadingStopped extends Error {
  readonly code: ReaderRefusalCode

  constructor(code: ReaderRefusalCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`)
    this.name = 'ReadingStopped'
    this.code = code
  }
}

/** Rethrows what a format library said about bad bytes as a damaged file; what we stopped ourselves passes as it is. */
export function stopAsDamaged(error: unknown): never {
  if (error instanceof ReadingStopped) throw error
  throw new ReadingStopped('file/damaged', error instanceof Error ? error.message : undefined)
}
