import { sniffCompound } from './sniff-compound.ts'
import type { Format } from './sniff-format.ts'
import { sniffText } from './sniff-text.ts'
import { sniffZip } from './sniff-zip.ts'

const SIGNATURES: readonly (readonly [Format, string])[] = [
  ['pdf', '%PDF-'],
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG\r\n'],
  ['jpg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['tiff', 'II*\x00'],
  ['tiff', 'MM\x00*'],
  ['djvu', 'AT&TFORM'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', "7z\xbc\xaf'\x1c"],
  ['gzip', '\x1f\x8b\x08'],
]

/** Tells a format by its content alone. Never throws. */
export function sniff(bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return sniffZip(bytes)
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(bytes)
  for (const [format, signature] of SIGNATURES) if (startsWith(bytes, signature)) return format
  if (isHeic(bytes)) return 'heic'
  return sniffText(bytes)
}

/** ISO 23008-12: a box «ftyp» whose brand is one of the HEIF pictures. */
function isHeic(bytes: Uint8Array): boolean {
  const [type, brand] = [bytes.subarray(4, 8), bytes.subarray(8, 12)]
  return (
    startsWith(type, 'ftyp') &&
    ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1'].some((one) => startsWith(brand, one))
  )
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let place = 0; place < signature.length; place += 1) {
    if (bytes[place] !== signature.charCodeAt(place)) return false
  }
  return true
}
