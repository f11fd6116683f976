import { TextDecoder } from 'node:util'

/** Code page of a font's character set (`\fcharset`), as the decoder calls it; null: the document's own. */
const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
  [255, 'ibm866'],
])
export const SYMBOL_CHARSET = 2

const LATIN = 'windows-1252'
export const CYRILLIC = 'windows-1251'
/** How much of a file is looked at to tell Russian bytes under a Latin name. */
const SAMPLE = 200_000

/** Code page of a font; where its charset says nothing of use, the document's. */
export function codePageOfCharset(charset: number | null, document: string): string {
  return (charset === null ? undefined : BY_CHARSET.get(charset)) ?? document
}

/** Code page by its number (`\ansicpg`, `\cpg`), as the decoder calls it; null where it has none. */
export function codePageOfNumber(number: number): string | null {
  if (number >= 1250 && number <= 1258) return `windows-${number}`
  if (number === 866) return 'ibm866'
  if (number === 65001) return 'utf-8'
  if (number === 20866 || number === 21866) return number === 20866 ? 'koi8-r' : 'koi8-u'
  if (number === 10007) return 'x-mac-cyrillic'
  return number === 874 ? 'windows-874' : null
}

/**
 * Programs that know no code pages write Russian bytes under the Latin one. In Russian text letters beyond ASCII stand
 * side by side; in Western text they stand alone.
 */
export function looksCyrillic(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1')
  const letters = text.match(/(?:\\'[c-f][0-9a-f]|[\u00c0-\u00ff])+/gi) ?? []
  let together = 0
  let alone = 0
  for (const run of letters) {
    const length = run.replace(/\\'../g, 'x').length
    if (length > 2) together += length
    else alone += length
  }
  return together > 20 && together > alone * 3
}

export function isLatin(codePage: string): boolean {
  return codePage === LATIN
}

export const DEFAULT_CODE_PAGE = LATIN

const decoders = new Map<string, TextDecoder>()

export function decodeBytes(bytes: readonly number[], codePage: string): string {
  let decoder = decoders.get(codePage)
  if (decoder === undefined) {
    decoder = new TextDecoder(codePage)
    decoders.set(codePage, decoder)
  }
  return decoder.decode(Uint8Array.from(bytes))
}
