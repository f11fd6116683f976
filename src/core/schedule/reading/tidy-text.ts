import { dottedWords, mayBeDotted, withoutYo } from '../ru/look-alikes.ts'

/**
 * The text with what no reader sees taken out (soft hyphens, zero widths), all dashes and all blanks made alike, quotes
 * and footnote marks dropped. Letter case stays: names keep it. A line that is left to be filled in stays too.
 */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return withoutDots(text)
  const plain = rare.test(text) ? withoutRare(text.normalize('NFC')) : text
  const blanked = plain.replace(dashes, '-').replace(/\s+/g, ' ').trim()
  return withoutDots(withoutYo(blanked.replace(/ ?,? ?-(?: ?-)+| ?, ?-/g, ' -').replace(/,(?: ?,)+/g, ',')))
}

/** Abbreviations whose letters are parted by dots, in full. */
function withoutDots(text: string): string {
  if (!mayBeDotted.test(text)) return text
  return dottedWords.reduce((words, [dotted, meant]) => words.replace(dotted, meant), text)
}

/** Anything but plain words, figures and marks with single blanks between them; most terms hold nothing of it. */
const untidy = /[^\u0410-\u044fa-z\d .,;:()/-]|^ | $| {2}|\.{3}|- ?-|, ?[,-]/i

const dashes = /[\u2010-\u2015\u2212\u00f7\u2043\u02d7~…]|\.\.\./g

/** Marks that few terms hold; a combining letter is one that needs composing. */
const rare = /\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff<"'«»„“”‘’*_`|]/u

function withoutRare(text: string): string {
  return text
    .replace(/(?<=\p{L}{3}\.?) ?\| ?(?=\p{L}{3})/gu, ', ')
    .replace(/\u00ad[ \t]*\n?[ \t]*/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/^__(?=\S)([^_]*\S)__$/, '$1')
    .replace(/["'«»„“”‘’*`]|(?<!_)_(?!_)/g, ' ')
}
