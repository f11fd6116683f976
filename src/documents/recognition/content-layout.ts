import type { ColumnRole } from '#core/plan/column-role.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import type { Column, Layout } from './column-roles.ts'
import type { Grid } from './grid.ts'
import { looksLikeName, looksLikeParty, looksLikeTerm, nothing, sameAsAbove } from './ru/column-words.ts'
import { rowNumber } from './ru/number-words.ts'

/** The layout of a table without a header, from what stands in its columns; null where no column holds terms. */
export function layoutByContent(grid: Grid): Layout | null {
  if (grid.columns < 2 || grid.columns > 12 || grid.rows.length < 2) return null
  const shares = Array.from({ length: grid.columns }, (_, c) => sharesOf(grid, c))
  const best = (value: (share: Share) => number, least: number, taken: readonly number[]) => {
    let found = -1
    for (const [c, share] of shares.entries()) {
      if (taken.includes(c) || value(share) < least) continue
      if (found < 0 || value(share) > value(shares[found] ?? share)) found = c
    }
    return found
  }
  const number = (shares[0]?.number ?? 0) > 0.6 ? 0 : -1
  const due = best((share) => share.term - share.length / 400, 0.5, [number])
  if (due < 0) return null
  const parties = shares.flatMap((share, c) => (share.party > 0.6 ? [c] : []))
  const named = best((share) => share.length, 15, [number, due, ...parties])
  const title = named < 0 ? best((share) => share.length, 15, [number, due]) : named
  if (title < 0) return null
  const responsible = best((share) => share.party - share.length / 400, 0.4, [number, due, title])
  const columns: Column[] = shares.map((_, c) => {
    const role: ColumnRole =
      c === number
        ? 'number'
        : c === due
          ? 'due'
          : c === title
            ? 'title'
            : c === responsible
              ? 'responsible'
              : 'extra'
    return { role, heading: '', over: '', track: null }
  })
  return { columns, headerFrom: 0, bodyFrom: unknownHeads(grid, number), headings: [] }
}

/** 1 where the rows are numbered below a first one whose cell says what the numbers are, in words nobody knows. */
function unknownHeads(grid: Grid, number: number): number {
  const head = grid.rows[0]?.[number]?.text ?? ''
  return number < 0 || head === '' || rowNumber.test(head) ? 0 : 1
}

/** Terms stand where the layout has its terms: the table goes on, it is no other one of the same width. */
export function fitsLayout(grid: Grid, layout: Layout): boolean {
  const dated = layout.columns.flatMap(({ role }, c) => (role === 'due' || role === 'due-end' ? [c] : []))
  if (dated.length === 0) return true
  let filled = 0
  let terms = 0
  for (const row of grid.rows.slice(0, 40)) {
    for (const c of dated) {
      const text = row[c]?.text ?? ''
      if (text === '' || (row[c]?.columnSpan ?? 1) > 1) continue
      filled++
      if (isTerm(text) || sameAsAbove.test(text) || nothing.test(text)) terms++
    }
  }
  return filled === 0 || terms * 2 >= filled
}

/** By its look, or because it is understood: «по запросу», «третья неделя». */
function isTerm(text: string): boolean {
  return looksLikeTerm.test(text) || (text.length < 90 && parseSchedule(text).understood)
}

interface Share {
  readonly number: number
  readonly term: number
  readonly party: number
  readonly length: number
}

function sharesOf(grid: Grid, column: number): Share {
  let seen = 0
  let number = 0
  let term = 0
  let party = 0
  let length = 0
  for (const row of grid.rows.slice(0, 60)) {
    const cell = row[column]
    if (cell === null || cell === undefined || cell.text === '' || cell.columnSpan > 2) continue
    seen++
    if (rowNumber.test(cell.text)) number++
    else if (cell.text.length < 90 && looksLikeTerm.test(cell.text)) term++
    if (looksLikeParty.test(cell.text) || looksLikeName.test(cell.text)) party++
    length += cell.text.length
  }
  const of = Math.max(1, seen)
  return { number: number / of, term: term / of, party: party / of, length: length / of }
}
