import { constants, createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that come in pieces, each under the id of its sending. How far one has come is the length of what lies here. */
export interface Parts {
  /** Bytes that have come; 0 where none has. */
  length(id: string): Promise<number>
  /**
   * Writes on from `offset` and gives how many bytes there are now. What comes beyond `most` is not taken. Where the line
   * breaks it throws as the line does, and what had come stays.
   */
  append(id: string, offset: number, most: number, bytes: AsyncIterable<Uint8Array>): Promise<number>
  open(id: string): AsyncIterable<Uint8Array>
  drop(id: string): Promise<void>
}

/** `root` is the folder of the kept files. */
export async function openParts(root: string): Promise<Parts> {
  const folder = join(root, 'parts')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    length: (id) => lengthOf(pathOf(folder, id)),
    append: (id, offset, most, bytes) => append(pathOf(folder, id), offset, most, bytes),
    open: (id) => createReadStream(pathOf(folder, id)),
    drop: (id) => rm(pathOf(folder, id), { force: true }),
  }
}

async function lengthOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
      throw error
    },
  )
}

/**
 * Each piece goes to its own place, so that a request which is still dying while its successor writes can do no harm: both
 * carry the same file.
 */
async function append(
  path: string,
  offset: number,
  most: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  let at = offset
  try {
    for await (const chunk of bytes) {
      const taken = chunk.subarray(0, most - at)
      await file.write(taken, 0, taken.length, at)
      at += taken.length
      if (at >= most) break
    }
  } finally {
    await file.sync()
    await file.close()
  }
  return at
}

function pathOf(folder: string, id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id')
  return join(folder, id)
}
