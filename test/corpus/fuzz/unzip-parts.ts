import { inflateRawSync } from 'node:zlib'
import type { ZipPart } from '../../support/zip-of.ts'

/** The parts of a sound zip, by its list at the end; it shares no code with the reader. */
export function unzipParts(bytes: Uint8Array): readonly ZipPart[] {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const parts: ZipPart[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + buffer.readUInt32LE(at + 20))
    const stored = buffer.readUInt16LE(at + 10) === 0
    if (!name.endsWith('/')) parts.push({ name, stored, content: stored ? packed : inflateRawSync(packed) })
    at += 46 + nameLength + extra + comment
  }
  return parts
}
