import type { Word } from '../pdf/marks.ts'
import { floating, hanging, slightlyHanging, tall } from './letter-heights.ru.ts'
import { mendWord } from './mend-word.ts'
import type { SeenWord } from './parse-tsv.ts'

/** Shares of a font's height, as the usual faces of office documents have them. */
const SMALL = 0.46
const TALL = 0.67
const HANG = 0.21
const SLIGHT_HANG = 0.14
/** A line that differs by less from the most of a page is set in the same size: the heights of letters only guess it. */
const SAME_SIZE = 0.2
/** The narrowest blank, in font heights. */
const BLANK = 0.18

interface PlacedLine {
  readonly words: readonly SeenWord[]
  readonly size: number
}

/** Words with their baseline and size, which tesseract does not tell: letters show them. In the units given. */
export function placeWords(seen: readonly SeenWord[]): readonly Word[] {
  const lines = linesOf(seen).map((words): PlacedLine => ({ words, size: sizeOf(words) }))
  const usual = median(lines.flatMap(({ words, size }) => words.map(() => size)))
  return lines.flatMap(({ words, size: guessed }) => {
    const size = Math.abs(guessed - usual) < SAME_SIZE * usual || Number.isNaN(guessed) ? usual : guessed
    const base = median(words.filter(isTelling).map((word) => bottomOf(word) - hangOf(word.text) * size))
    const ordered = words.toSorted((one, other) => one.left - other.left)
    return ordered.map((word, index): Word => {
      const next = ordered[index + 1]
      const end = word.left + word.width
      // Two words are two, however close the one's ink comes to the other's.
      const to = next === undefined ? end : Math.min(end, next.left - BLANK * size)
      return {
        text: mendWord(word.text),
        from: word.left,
        to: Number.isNaN(to) ? end : Math.max(to, word.left),
        base: Number.isNaN(base) ? bottomOf(word) : base,
        size: Number.isNaN(size) ? word.height : size,
        turn: 0,
        bold: false,
        tied: false,
        artifact: false,
      }
    })
  })
}

function linesOf(seen: readonly SeenWord[]): readonly (readonly SeenWord[])[] {
  const lines = new Map<string, SeenWord[]>()
  for (const word of seen) {
    const line = lines.get(word.line)
    if (line === undefined) lines.set(word.line, [word])
    else line.push(word)
  }
  return [...lines.values()]
}

function isTelling({ text }: SeenWord): boolean {
  return !floating.test(text)
}

function sizeOf(words: readonly SeenWord[]): number {
  const telling = words.filter(isTelling)
  return median(telling.map(({ text, height }) => height / ((tall.test(text) ? TALL : SMALL) + hangOf(text))))
}

function hangOf(text: string): number {
  return hanging.test(text) ? HANG : slightlyHanging.test(text) ? SLIGHT_HANG : 0
}

function bottomOf({ top, height }: SeenWord): number {
  return top + height
}

/** NaN of none. */
function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
