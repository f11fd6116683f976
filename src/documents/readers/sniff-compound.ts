import type { Format } from './sniff-format.ts'

/** Streams of an OLE2 container that tell what it holds ([MS-CFB] directory entries carry their names in UTF-16). */
const STREAMS: readonly (readonly [string, Format])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]
const ENTRY = 128

/** Tells old Office documents, and encrypted new ones, by the names in the container's directory. */
export function sniffCompound(bytes: Uint8Array): Format {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return 'compound'
  const shift = view.getUint16(30, true)
  const sector = shift === 12 ? 4096 : 512
  const names = new Set<string>()
  const first = view.getUint32(48, true)
  // The directory's first sectors hold the main streams; entries are told from other bytes by their shape.
  for (let at = (first + 1) * sector; at + ENTRY <= bytes.length && names.size < 64; at += ENTRY) {
    const name = entryName(view, at)
    if (name === null) break
    names.add(name)
  }
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? 'compound'
}

/** null where no directory entry can stand there. */
function entryName(view: DataView, at: number): string | null {
  const length = view.getUint16(at + 64, true)
  const type = view.getUint8(at + 66)
  if (length > 64 || type > 5) return null
  let name = ''
  for (let place = 0; place + 2 < length; place += 2)
    name += String.fromCharCode(view.getUint16(at + place, true))
  return name
}
