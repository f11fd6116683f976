import type { SeenPiece } from './number-cells.ts'
import type { SeenWord } from './parse-tsv.ts'
import { parseTsv } from './parse-tsv.ts'
import { PIXELS, type Piece } from './prepare-page.ts'
import { numberHeading, numberHeadingMeant } from './ru/slips.ts'

/** What tesseract saw in the pieces of a page. */
export function wordsOfPieces(tsv: string, pieces: readonly Piece[]): readonly SeenPiece[] {
  const seen = parseTsv(tsv)
  return pieces.map((piece, index) => ({ piece, words: seen.get(index + 1) ?? [] }))
}

/** All words of a page, in its own points. */
export function placeOnPage(seen: readonly SeenPiece[]): readonly SeenWord[] {
  return seen.flatMap(({ piece: { kind, left, top }, words }, index) =>
    mendHeading(words).map((word) => ({
      ...word,
      left: (word.left + left) / PIXELS,
      top: (word.top + top) / PIXELS,
      width: word.width / PIXELS,
      height: word.height / PIXELS,
      line: `${kind} ${index} ${word.line}`,
    })),
  )
}

/** A cell that is nothing but the heading of a column of numbers. */
function mendHeading(words: readonly SeenWord[]): readonly SeenWord[] {
  const [first] = words
  const whole = words.map(({ text }) => text).join(' ')
  if (first === undefined || words.length > 3 || !numberHeading.test(whole)) return words
  return [{ ...first, text: numberHeadingMeant }]
}

/** How sure tesseract is of a page, 0 to 100; the words count by their letters. */
export function sureness(words: readonly SeenWord[]): number {
  let [letters, sum] = [0, 0]
  for (const { text, confidence } of words) {
    letters += text.length
    sum += text.length * Math.max(0, confidence)
  }
  return letters === 0 ? 0 : sum / letters
}
