import type { Format } from './sniff-format.ts'

/** Names looked at; the parts that tell a format stand among the first in every file of an office program. */
const MOST_NAMES = 2_000
const OPEN_DOCUMENT: readonly (readonly [string, Format])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]

/** Tells office documents among zips by the names in the directory; a zip whose directory is lost, by its first entries. */
export function sniffZip(bytes: Uint8Array): Format {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const open = openDocumentKind(bytes, view)
  if (open !== null) return open
  const listed = directoryNames(bytes, view)
  const names = listed.length > 0 ? listed : entryNames(bytes, view)
  const has = (start: string) => names.some((name) => name.startsWith(start))
  // Repacked by another program its kind may stand anywhere; then it is most often a text.
  if (has('content.xml') && has('meta-inf/manifest.xml')) return 'odt'
  if (!has('[content_types].xml') && !has('_rels/')) return 'zip'
  if (has('xl/')) return 'xlsx'
  if (has('ppt/')) return 'pptx'
  return has('word/') || has('[content_types].xml') ? 'docx' : 'zip'
}

/** OpenDocument has its kind in plain letters in the first entry, `mimetype`, which is not packed. */
function openDocumentKind(bytes: Uint8Array, view: DataView): Format | null {
  if (bytes.length < 80 || latin(bytes, 30, 8) !== 'mimetype') return null
  const start = 38 + view.getUint16(28, true)
  const kind = latin(bytes, start, 60)
  return OPEN_DOCUMENT.find(([name]) => kind.startsWith(name))?.[1] ?? null
}

function directoryNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const end = endRecord(bytes, view)
  const names: string[] = []
  if (end === null) return names
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50 && names.length < MOST_NAMES) {
    const length = view.getUint16(at + 28, true)
    names.push(partName(bytes, at + 46, length))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The end record stands last, behind it at most a comment of 65,535 bytes. */
function endRecord(bytes: Uint8Array, view: DataView): number | null {
  const least = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function entryNames(bytes: Uint8Array, view: DataView): readonly string[] {
  const names: string[] = []
  let at = 0
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50 && names.length < MOST_NAMES) {
    const length = view.getUint16(at + 26, true)
    names.push(partName(bytes, at + 30, length))
    at += 30 + length + view.getUint16(at + 28, true) + view.getUint32(at + 18, true)
  }
  return names
}

function partName(bytes: Uint8Array, at: number, length: number): string {
  return latin(bytes, at, length).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 300)))
}
