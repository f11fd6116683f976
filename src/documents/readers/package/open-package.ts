import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts'
import { ReadingStopped, stopAsDamaged } from './reading-stopped.ts'

/** An opened zip of parts. Names are without a leading slash and are found whatever their case, as OPC has it. */
export interface Package {
  readonly has: (name: string) => boolean
  /**
   * The part's bytes as they are unpacked.
   * @throws ReadingStopped as soon as the part turns out larger or denser than allowed, damaged, or absent.
   */
  readonly chunks: (name: string) => AsyncIterable<Uint8Array>
}

/**
 * Reads the central directory and checks all it says before anything is unpacked. What it says is not believed: sizes
 * are held against the bytes that come, `../` names and two parts of one name make a file damaged.
 * @throws ReadingStopped
 */
export async function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<Package> {
  if (bytes.length > limits.fileBytes) throw new ReadingStopped('file/too-large')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true }).catch(stopAsDamaged)
  const entries = await listEntries(zip, limits).catch(stopAsDamaged)
  return {
    has: (name) => entries.has(keyOf(name)),
    chunks: (name) => {
      const entry = entries.get(keyOf(name))
      if (entry === undefined) throw new ReadingStopped('file/damaged', `no part ${name}`)
      return unpack(zip, entry, limits)
    },
  }
}

async function listEntries(zip: ZipFile, limits: PackageLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let total = 0
  let count = 0
  for await (const entry of zip.eachEntry()) {
    count += 1
    if (count > limits.entries) throw new ReadingStopped('file/too-many-parts')
    if (entry.fileName.endsWith('/')) continue
    total += entry.uncompressedSize
    if (total > limits.totalBytes) throw new ReadingStopped('file/too-large')
    const key = keyOf(entry.fileName)
    // Two readers of such a file could see two different documents.
    if (entries.has(key)) throw new ReadingStopped('file/damaged', `part ${key} twice`)
    entries.set(key, entry)
  }
  return entries
}

async function* unpack(zip: ZipFile, entry: Entry, limits: PackageLimits): AsyncGenerator<Uint8Array> {
  checkDeclared(entry, limits)
  let sum = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    stopAsDamaged(error)
  }
  if (sum !== entry.crc32) throw new ReadingStopped('file/damaged', `checksum of ${entry.fileName}`)
}

/** The declared size may be believed here: yauzl stops the stream at the first byte beyond it. */
function checkDeclared(entry: Entry, limits: PackageLimits): void {
  if (entry.isEncrypted()) throw new ReadingStopped('file/encrypted')
  if (entry.uncompressedSize > limits.partBytes) throw new ReadingStopped('file/too-large')
  const dense = entry.uncompressedSize > entry.compressedSize * limits.ratio
  if (dense && entry.uncompressedSize > limits.ratioFromBytes) throw new ReadingStopped('file/too-dense')
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}
