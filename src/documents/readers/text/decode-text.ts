import { frequentLetters, rareLetters } from './ru/cyrillic-frequency.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** The bytes allow another reading nearly as well. */
  readonly doubtful: boolean
  /** Bytes that stand for no character of the encoding were replaced. */
  readonly lossy: boolean
}

/** How much of a file is looked at to tell its encoding, in bytes. */
const sampleSize = 65_536

/** Text out of bytes whose encoding is told by their content alone. null: they are no text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = markedEncoding(bytes)
  if (marked !== null) return decoded(bytes, marked, false)
  const sample = bytes.subarray(0, sampleSize)
  const wide = wideEncoding(sample)
  if (wide !== null) return decoded(bytes, wide, false)
  if (looksBinary(sample)) return null
  const broken = brokenSequences(bytes)
  if (broken.bad === 0) return decoded(bytes, 'utf-8', false)
  // A few torn characters in a long UTF-8 text are damage, not another encoding.
  if (broken.good > 20 && broken.bad * 50 < broken.good) return decoded(bytes, 'utf-8', false)
  return eightBit(bytes, sample)
}

function markedEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** In UTF-16 the high byte of nearly every character of a Russian text is 0x04 or 0x00, on one side only. */
function wideEncoding(sample: Uint8Array): TextEncoding | null {
  if (sample.length < 4) return null
  const high = [0, 0]
  const pairs = sample.length >> 1
  for (let i = 0; i < pairs * 2; i++) {
    if (sample[i] === 0 || sample[i] === 4) high[i & 1] = (high[i & 1] ?? 0) + 1
  }
  const [even = 0, odd = 0] = high
  if (odd > pairs * 0.8 && even < pairs * 0.2) return 'utf-16le'
  if (even > pairs * 0.8 && odd < pairs * 0.2) return 'utf-16be'
  return null
}

function looksBinary(sample: Uint8Array): boolean {
  let control = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 11 && byte !== 7)
      control++
  }
  return control * 100 > sample.length
}

function brokenSequences(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : 4
    let whole = byte < 0x80 || (byte >= 0xc2 && byte < 0xf5)
    for (let k = 1; whole && k < length; k++) whole = ((bytes[i + k] ?? 0) & 0xc0) === 0x80
    if (length > 1 || !whole) {
      if (whole) good++
      else bad++
    }
    i += whole ? length : 1
  }
  return { good, bad }
}

function eightBit(bytes: Uint8Array, sample: Uint8Array): DecodedText {
  const windows = likeness(new TextDecoder('windows-1251').decode(sample))
  const koi = likeness(new TextDecoder('koi8-r').decode(sample))
  const best = koi > windows ? 'koi8-r' : 'windows-1251'
  const [high, low] = koi > windows ? [koi, windows] : [windows, koi]
  return decoded(bytes, best, high < 0.35 || high - low < 0.25)
}

/** 1 for text whose letters fall as Russian ones do; the other code page turns small letters into capitals. */
function likeness(text: string): number {
  let points = 0
  let seen = 0
  let before = ' '
  for (const letter of text) {
    if (letter > '\u007f') {
      seen++
      const small = letter.toLowerCase()
      if (frequentLetters.has(small)) points += 1
      else if (rareLetters.has(small) || small === letter.toUpperCase()) points -= 0.5
      // A capital after a small letter happens in no word.
      if (letter !== small && before !== before.toUpperCase()) points -= 2
      // Words begin with capitals and go on in small letters, not the other way round.
      if (letter === small && before !== before.toLowerCase()) points += 0.5
    }
    before = letter
  }
  return seen === 0 ? 1 : points / seen
}

function decoded(bytes: Uint8Array, encoding: TextEncoding, doubtful: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, doubtful, lossy: text.includes('\ufffd') }
}
