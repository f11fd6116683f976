import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chown, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Heads, openHeads } from './open-heads.ts'
import { openParts, type Parts } from './open-parts.ts'

export interface KeptFile {
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
}

/** Originals and evidence by content: the same bytes are kept once. Nothing here knows or says what a file claims to be. */
export interface Files {
  /** Streams to the end, never holding the whole; once it returns, the bytes are on the disk for good. */
  keep(bytes: AsyncIterable<Uint8Array>): Promise<KeptFile>
  /** Fails at the first byte where there is no such file. */
  open(sha256: string): AsyncIterable<Uint8Array>
  /** What has not come to its end yet. */
  readonly parts: Parts
  /** What the journal's chains ended with, day by day. */
  readonly heads: Heads
}

const abandonedMs = 24 * 60 * 60 * 1000

/** `folder` is the installation's data folder; the files lie in `files/ab/abcdef…` in it. */
export async function openFiles(folder: string): Promise<Files> {
  const root = join(folder, 'files')
  const incoming = join(root, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await dropAbandoned(incoming)
  const owner = await ownerToKeep(root)
  return {
    keep: (bytes) => keep(root, incoming, bytes, owner),
    open: (sha256) => createReadStream(pathOf(root, sha256)),
    parts: await openParts(root),
    heads: openHeads(folder),
  }
}

async function keep(
  root: string,
  incoming: string,
  bytes: AsyncIterable<Uint8Array>,
  owner: Owner | null,
): Promise<KeptFile> {
  const aside = join(incoming, randomUUID())
  try {
    const kept = await write(aside, bytes)
    const place = pathOf(root, kept.sha256)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    if (owner !== null) {
      for (const path of [aside, dirname(place)]) await chown(path, owner.uid, owner.gid)
    }
    await rename(aside, place)
    await settle(dirname(place))
    await settle(root)
    return kept
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

interface Owner {
  readonly uid: number
  readonly gid: number
}

/** What root lays into somebody's folder must stay readable for them. */
async function ownerToKeep(root: string): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null
  const { uid, gid } = await stat(root)
  return uid === 0 ? null : { uid, gid }
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const hash = createHash('sha256')
  let length = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      length += chunk.byteLength
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes: length }
}

/** A rename lives through a power cut only when its folder, too, has been written down. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function pathOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a sha-256')
  return join(root, sha256.slice(0, 2), sha256)
}

/** Left by uploads that were cut off. */
async function dropAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > abandonedMs) await rm(path, { force: true })
  }
}
