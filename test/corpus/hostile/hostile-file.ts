import type { ReaderFindingCode, ReaderRefusalCode } from '#documents/finding.ts'
import { type ZipPart, zipOf } from '../../support/zip-of.ts'

/** A file made to hurt a reader, and what must come of it. */
export interface HostileFile {
  readonly what: string
  /** What it is called; the content is what counts. */
  readonly name?: string
  /** Dangerous enough to be tried in a process apart; the others are refused by what they say of themselves. */
  readonly apart?: true
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /** null: a reading or a refusal, as the machine has programs for it. */
  readonly expected: Expected | null
}

export type Expected =
  | { readonly refusal: ReaderRefusalCode }
  /** How many blocks, where that says something. */
  | { readonly blocks?: number; readonly findings?: readonly ReaderFindingCode[] }

export function refused(refusal: ReaderRefusalCode): Expected {
  return { refusal }
}

/** With these findings and no others. */
export function read(blocks: number, ...findings: readonly ReaderFindingCode[]): Expected {
  return { blocks, findings }
}

export const megabyte = 1024 * 1024
export const million = 1_000_000

export function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}

export function numbered(count: number, make: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => make(n)).join('')
}

/** A package with one of its parts changed. */
export function withPart(
  parts: readonly ZipPart[],
  name: string,
  change: (content: string) => Partial<ZipPart>,
): Uint8Array {
  return zipOf(
    parts.map((part) => (part.name === name ? { ...part, ...change(String(part.content)) } : part)),
  )
}

/** Entities that would grow to ten to the tenth. */
export const laughs = [
  '<!DOCTYPE l [<!ENTITY l0 "ха">',
  ...Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`),
  ']>',
].join('')

/** An entity that stands for a file of the machine. */
export const stolen = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
