import { attempt, type Cursor, peek, skipMark, skipPreposition, skipWord } from './cursor.ts'

/** «1», «1–15», «последний» (-1): from and to, equal where there is one. */
export interface NumberRange {
  readonly from: number
  readonly to: number
}

/**
 * Numbers before the noun that says what they count: «1, 15», «I – III», «первая и третья», «1 по 15» after «с». Years
 * are none. In a list a number is only taken where another word of the list's kind can follow.
 */
export function readNumbers(cursor: Cursor, ranged: boolean): readonly NumberRange[] | null {
  const first = readNumber(cursor)
  if (first === null) return null
  const ranges: NumberRange[] = [{ from: first, to: first }]
  for (;;) {
    const next = attempt(cursor, () => {
      if (skipMark(cursor, 'dash') || (ranged && skipPreposition(cursor, 'to', 'by'))) {
        const to = readNumber(cursor)
        return to === null ? null : { to, range: true }
      }
      const listed = skipMark(cursor, 'comma', 'slash')
      if (!skipWord(cursor, 'and') && !listed) return null
      const to = readNumber(cursor)
      return to === null ? null : { to, range: false }
    })
    if (next === null) return ranges
    const last = ranges.at(-1)
    if (!next.range || last === undefined) ranges.push({ from: next.to, to: next.to })
    else if (last.from !== last.to) return null
    else ranges.splice(-1, 1, { from: last.from, to: next.to })
  }
}

/** 1 to 31, or -1 for «последний». */
function readNumber(cursor: Cursor): number | null {
  if (skipWord(cursor, 'last')) return -1
  const token = peek(cursor)
  if (token?.kind !== 'number' || token.value < 1 || token.value > 31) return null
  cursor.at += 1
  return token.value
}
