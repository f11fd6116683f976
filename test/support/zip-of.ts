import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip made for a test; whatever it says about itself may be a lie. */
export interface ZipPart {
  readonly name: string
  readonly content: string | Uint8Array
  /** Unpacked size that the headers claim. */
  readonly claimedSize?: number
  readonly claimedSum?: number
  readonly encrypted?: boolean
  /** Kept as it is instead of deflated. */
  readonly stored?: boolean
}

/** A zip, byte for byte the same each time; it shares no code with the reader. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8')
    const content = Buffer.from(part.content)
    const packed = part.stored === true ? content : deflateRawSync(content, { level: 9 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800 | (part.encrypted === true ? 1 : 0), 2)
    shared.writeUInt16LE(part.stored === true ? 0 : 8, 4)
    shared.writeUInt16LE(0, 6)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(part.claimedSum ?? crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(part.claimedSize ?? content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), shared, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, name)
    offset += 30 + name.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...bodies, listed, end]))
}
