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
 * Cells of a column of numbers in which no number was seen, or one that does not go on with that above: a lone figure,
 * taken for one block of text, is read worse than as one word.
 */
export function doubtfulNumbers(seen: readonly SeenPiece[]): readonly SeenPiece[] {
  const numbers = numberColumns(seen)
  const last = new Map<number | null, readonly number[]>()
  return seen.filter(({ piece, words }) => {
    if (!numbers.has(piece.column)) return false
    const number = numberIn(words)
    if (number === null) return textOf(words).length <= LONGEST_SLIP
    const above = last.get(piece.column)
    last.set(piece.column, number)
    return above !== undefined && !goesOn(above, number)
  })
}

/**
 * Of all looks at a cell of numbers, the first one that shows a number, or that which goes on with the number above.
 * Other cells stay as they were seen first.
 * @param looks further looks, by piece
 */
export function withFurtherLooks(
  seen: readonly SeenPiece[],
  looks: ReadonlyMap<Piece, readonly (readonly SeenWord[])[]>,
): readonly SeenPiece[] {
  const numbers = numberColumns(seen)
  const last = new Map<number | null, readonly number[]>()
  return seen.map(({ piece, words }) => {
    if (!numbers.has(piece.column)) return { piece, words }
    const shown = [words, ...(looks.get(piece) ?? [])].filter((one) => numberIn(one) !== null)
    const above = last.get(piece.column)
    const best = shown.find((one) => above !== undefined && goesOn(above, numberIn(one) ?? [])) ?? shown[0]
    if (best === undefined) return { piece, words }
    last.set(piece.column, numberIn(best) ?? [])
    return { piece, words: withFullStop(best) }
  })
}

/** «1.2.» as 1 and 2; null where the words are no number. */
function numberIn(words: readonly SeenWord[]): readonly number[] | null {
  const text = textOf(words)
  if (!NUMBER.test(text) && !NEARLY.test(text)) return null
  return text.match(/\d+/gu)?.map(Number) ?? null
}

/** 2 after 1, 1.1 after 1, 1.2 after 1.1, 2 or 2.1 after 1.2. */
function goesOn(above: readonly number[], number: readonly number[]): boolean {
  const at = above.findIndex((part, index) => part !== number[index])
  if (at < 0) return number.length === above.length + 1 && number.at(-1) === 1
  return number[at] === (above[at] ?? 0) + 1 && number.slice(at + 1).every((part) => part === 1)
}

function withFullStop(words: readonly SeenWord[]): readonly SeenWord[] {
  const [only] = words
  const nearly = NEARLY.exec(textOf(words))?.[1]
  return nearly === undefined || only === undefined ? words : [{ ...only, text: `${nearly}.` }]
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
