import { inflateSync } from 'node:zlib'
import { ReadingStopped } from '../package/reading-stopped.ts'

/** What the packed parts of a file may come to, before the library is let near them. */
const LARGEST = 32 * 1024 * 1024
const LARGEST_TOGETHER = 192 * 1024 * 1024
/** The library keeps each saved state as a child of the one before: a thousand cost a tenth of a second, ten thousand ten. */
const MOST_SAVED = 4_000
/** Codes that tables of letters stretch over; each takes a place in its memory. Unicode has a million. */
const MOST_CODES = 2_000_000
const DEEPEST = 4
const STREAM = Buffer.from('stream')
const HEAD = 400

/**
 * Looks at every packed stream, for the library takes any size: what grows beyond reason, saves its state without end or
 * maps milliards of letters is refused. Pictures are passed over, as they are later; what hides elsewhere is ended from outside.
 * @throws ReadingStopped
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let together = 0
  let saved = 0
  let codes = 0
  const look = (content: Buffer) => {
    if (!isText(content)) return
    saved += leftSaved(content)
    codes += mappedCodes(content)
    if (saved > MOST_SAVED) throw new ReadingStopped('file/too-deep', 'saved states')
    if (codes > MOST_CODES) throw new ReadingStopped('file/too-large', 'codes')
  }
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const start = contentStart(file, at)
    if (start === null) continue
    const head = file.toString('latin1', Math.max(0, at - HEAD), at)
    if (/\/Subtype\s*\/Image\b/.test(head.slice(head.lastIndexOf(' obj')))) continue
    let content: Buffer | null = file.subarray(start)
    let packed = false
    for (let depth = 0; depth < DEEPEST && isPacked(content); depth += 1) {
      // Where it ends it says itself; what the file says of it may be a lie.
      const unpacked = inflated(content)
      if (unpacked === null) break
      together += unpacked.length
      if (together > LARGEST_TOGETHER) throw new ReadingStopped('file/too-dense')
      content = unpacked
      packed = true
    }
    const end = packed ? -1 : file.indexOf('endstream', start, 'latin1')
    look(end < 0 ? content : content.subarray(0, end - start))
  }
}

function contentStart(file: Buffer, at: number): number | null {
  // «endstream» is none.
  if (file[at - 1] === 0x64) return null
  const next = at + STREAM.length
  if (file[next] === 0x0a) return next + 1
  return file[next] === 0x0d ? next + (file[next + 1] === 0x0a ? 2 : 1) : null
}

/** The two bytes that zlib begins with (RFC 1950). */
function isPacked(content: Buffer): boolean {
  const [first = 0, second = 0] = content
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0
}

/** null where it is broken: the library then has no more of it than it asked for. @throws ReadingStopped */
function inflated(content: Buffer): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: LARGEST })
  } catch (error) {
    if (error instanceof RangeError) throw new ReadingStopped('file/too-dense')
    return null
  }
}

/** Operators and tables are written in signs of ASCII; fonts and pictures are not. */
function isText(content: Buffer): boolean {
  for (let at = 0; at < Math.min(content.length, 64); at += 1) {
    const byte = content[at] ?? 0
    if (byte > 0x7e || (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)) return false
  }
  return true
}

/** How far the saves of a content stream run ahead of its restores. */
function leftSaved(content: Buffer): number {
  if (content.length < MOST_SAVED / 10) return 0
  let depth = 0
  let most = 0
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at]
    if ((byte !== 0x71 && byte !== 0x51) || !isBlank(content[at - 1]) || !isBlank(content[at + 1])) continue
    depth = byte === 0x71 ? depth + 1 : Math.max(0, depth - 1)
    if (depth > most) most = depth
  }
  return most
}

function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20
}

/** The codes that the ranges of a table of letters stretch over. */
function mappedCodes(content: Buffer): number {
  if (content.indexOf('range', 0, 'latin1') < 0) return 0
  let sum = 0
  const text = content.toString('latin1')
  for (const [, first = '', last = ''] of text.matchAll(/<([\da-f]{1,8})>\s*<([\da-f]{1,8})>\s*[<[\d]/gi)) {
    sum += Math.max(0, Number.parseInt(last, 16) - Number.parseInt(first, 16))
  }
  return sum
}
