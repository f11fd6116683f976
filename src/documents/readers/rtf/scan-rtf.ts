/** What a scan over an RTF file is told, in order. */
export interface RtfHandler {
  readonly open: () => void
  readonly close: () => void
  /** A control word, or a control symbol by its sign; the number behind it, null where none is written. */
  readonly word: (name: string, number: number | null) => void
  /** A byte of text, as it is or written `\'hh`. */
  readonly byte: (byte: number) => void
  /** A stretch of raw bytes says that it is longer than the file. */
  readonly lie: () => void
}

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const QUOTE = 0x27
const MINUS = 0x2d
const BLANK = 0x20
const LONGEST_WORD = 32
const LARGEST_NUMBER = 2_147_483_647

/**
 * One pass over the bytes of an RTF file (specification 1.9.1, «RTF syntax») in linear time. Ends behind the group
 * that the file opens with. Gives how many groups were left open.
 */
export function scanRtf(bytes: Uint8Array, handler: RtfHandler): number {
  let at = 0
  let depth = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    at += 1
    if (byte === BACKSLASH) at = scanControl(bytes, at, handler)
    else if (byte === OPEN) {
      depth += 1
      handler.open()
    } else if (byte === CLOSE) {
      depth -= 1
      if (depth <= 0) return 0
      handler.close()
    } else if (byte >= BLANK || byte === 0x09) handler.byte(byte)
  }
  return depth
}

/** Gives where the scan goes on. */
function scanControl(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  const first = bytes[start]
  if (first === undefined) return start
  if (isLetter(first)) return scanWord(bytes, start, handler)
  if (first === QUOTE) {
    const high = digitOf(bytes[start + 1])
    const low = digitOf(bytes[start + 2])
    if (high < 0 || low < 0) return start + 1
    handler.byte(high * 16 + low)
    return start + 3
  }
  handler.word(String.fromCharCode(first), null)
  return start + 1
}

function scanWord(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  let at = start
  while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const negative = bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0)
  if (negative) at += 1
  let number: number | null = null
  while (at < bytes.length && isDigit(bytes[at] ?? 0)) {
    number = Math.min((number ?? 0) * 10 + (bytes[at] ?? 0) - 0x30, LARGEST_NUMBER)
    at += 1
  }
  if (number !== null && negative) number = -number
  if (bytes[at] === BLANK) at += 1
  if (name !== 'bin') {
    handler.word(name, number)
    return at
  }
  if (at + Math.max(number ?? 0, 0) <= bytes.length) return at + Math.max(number ?? 0, 0)
  handler.lie()
  return at
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (isDigit(byte)) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1
}
