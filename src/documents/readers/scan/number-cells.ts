import type { SeenWord } from './parse-tsv.ts'
import type { Piece } from './prepare-page.ts'

/** A cell of a table, and the words seen in it. */
export interface SeenPiece {
  readonly piece: Piece
  readonly words: readonly SeenWord[]
}

const NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/u
/** A full stop, as a worn letter leaves it. */
const NEARLY = /^(\d{1,3}(?:\.\d{1,3}){0,3})[:;,]$/u
const LONGEST_SLIP = 3
const FEWEST_NUMBERS = 2

/**
 * Cells of a column of numbers in which no number was seen: a lone figure, taken for one block of text, is read worse
 * than as one word.
 */
export function doubtfulNumbers(seen: readonly SeenPiece[]): readonly SeenPiece[] {
  const numbers = numberColumns(seen)
  return seen.filter(({ piece, words }) => {
    const text = textOf(words)
    return (
      numbers.has(piece.column) && text.length <= LONGEST_SLIP && !NUMBER.test(text) && !NEARLY.test(text)
    )
  })
}

/** The second look is taken where it shows a number. */
export function withSecondLook(
  seen: readonly SeenPiece[],
  second: ReadonlyMap<Piece, readonly SeenWord[]>,
): readonly SeenPiece[] {
  const numbers = numberColumns(seen)
  return seen.map(({ piece, words }) => {
    const again = second.get(piece) ?? []
    const better = NUMBER.test(textOf(again)) ? again : words
    const nearly = numbers.has(piece.column) ? NEARLY.exec(textOf(better))?.[1] : undefined
    const [only] = better
    return nearly === undefined || only === undefined || better.length > 1
      ? { piece, words: better }
      : { piece, words: [{ ...only, text: `${nearly}.` }] }
  })
}

/** Columns most of whose cells hold a number. */
function numberColumns(seen: readonly SeenPiece[]): ReadonlySet<number | null> {
  const counts = new Map<number, { numbers: number; all: number }>()
  for (const { piece, words } of seen) {
    if (piece.column === null || words.length === 0) continue
    const count = counts.get(piece.column) ?? { numbers: 0, all: 0 }
    const text = textOf(words)
    if (NUMBER.test(text) || NEARLY.test(text)) count.numbers += 1
    count.all += 1
    counts.set(piece.column, count)
  }
  const columns = [...counts].filter(
    ([, { numbers, all }]) => numbers >= FEWEST_NUMBERS && numbers * 2 >= all,
  )
  return new Set(columns.map(([column]) => column))
}

function textOf(words: readonly SeenWord[]): string {
  return words.map(({ text }) => text).join(' ')
}
