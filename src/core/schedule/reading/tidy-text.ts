import { dottedWords, withoutYo } from '../ru/look-alikes.ts'

/**
 * The text with what no reader sees taken out (soft hyphens, zero widths), all dashes and all blanks made alike, quotes
 * and footnote marks dropped. Letter case stays: names keep it.
 */
export function tidyText(text: string): string {
  const seen = text
    .normalize('NFC')
    .replace(/\u00ad[ \t]*\n?[ \t]*/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212\u00f7\u2043\u02d7~]|\.\.\.|…/g, '-')
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/["'«»„“”‘’*_`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let words = withoutYo(seen)
  for (const [dotted, meant] of dottedWords) words = words.replace(dotted, meant)
  return words
}
