const EQUALS = 0x3d

/** Bytes behind quoted-printable text (RFC 2045, 6.7); what is no escape stays as it is. */
export function decodeQuotedPrintable(content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(content.length)
  let length = 0
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] ?? 0
    if (byte !== EQUALS) {
      bytes[length] = byte
      length += 1
      continue
    }
    const line = lineEnd(content, at + 1)
    if (line > 0) {
      at += line
      continue
    }
    const high = digitOf(content[at + 1])
    const low = digitOf(content[at + 2])
    const escaped = high >= 0 && low >= 0
    bytes[length] = escaped ? high * 16 + low : byte
    length += 1
    if (escaped) at += 2
  }
  return bytes.subarray(0, length)
}

/** How many bytes of a line's end stand there. */
function lineEnd(content: Uint8Array, at: number): number {
  if (content[at] === 0x0a) return 1
  return content[at] === 0x0d ? (content[at + 1] === 0x0a ? 2 : 1) : 0
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}
