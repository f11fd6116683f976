import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ReaderRefusalCode } from '../../finding.ts'
import { ReadingStopped, stopAsDamaged } from '../package/reading-stopped.ts'
import { sniff } from '../sniff.ts'
import type { Format } from '../sniff-format.ts'
import type { ArchivedDocument } from './archived-document.ts'
import { entryName } from './entry-name.ts'

/** How much of an archive is unpacked. */
export interface ArchiveLimits {
  readonly entries: number
  readonly documents: number
  /** Bytes of one document. */
  readonly documentBytes: number
  /** Bytes of all that is unpacked, documents or not. */
  readonly totalBytes: number
}

const MEGABYTE = 1024 * 1024
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entries: 2_000,
  documents: 50,
  documentBytes: 50 * MEGABYTE,
  totalBytes: 100 * MEGABYTE,
}

export type UnpackedDocuments =
  | { readonly ok: true; readonly documents: readonly ArchivedDocument[] }
  | { readonly ok: false; readonly refusal: { readonly code: ReaderRefusalCode } }

/** What programs put into archives beside the documents. */
const NOISE = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i
const NO_DOCUMENT: ReadonlySet<Format> = new Set<Format>([
  'empty',
  'unknown',
  'zip',
  'rar',
  '7z',
  'gzip',
  'compound',
  'xml',
  'gif',
  'djvu',
  'heic',
  'tiff',
])

/**
 * The documents in a .zip that is none itself, told by their content; archives inside it are left alone. Sizes are
 * believed only as far as the bytes bear them out. Never throws for bad content.
 */
export async function unpackDocuments(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<UnpackedDocuments> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true }).catch(stopAsDamaged)
    return { ok: true, documents: await unpack(zip, limits).catch(stopAsDamaged) }
  } catch (error) {
    if (error instanceof ReadingStopped) return { ok: false, refusal: { code: error.code } }
    throw error
  }
}

async function unpack(zip: ZipFile, limits: ArchiveLimits): Promise<readonly ArchivedDocument[]> {
  const documents: ArchivedDocument[] = []
  let entries = 0
  let total = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > limits.entries) throw new ReadingStopped('file/too-many-parts')
    const name = entryName(entry)
    if (name === '' || NOISE.test(name) || /(?:^|\/)__MACOSX\//.test(entry.fileName)) continue
    if (entry.isEncrypted()) throw new ReadingStopped('file/encrypted')
    total += entry.uncompressedSize
    if (entry.uncompressedSize > limits.documentBytes || total > limits.totalBytes) {
      throw new ReadingStopped('file/too-large')
    }
    const content = await contentOf(zip, entry)
    if (NO_DOCUMENT.has(sniff(content))) continue
    if (documents.length === limits.documents) throw new ReadingStopped('file/too-many-parts')
    documents.push({ name, bytes: content })
  }
  return documents
}

/** No longer than it said: yauzl stops the stream at the first byte beyond. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
