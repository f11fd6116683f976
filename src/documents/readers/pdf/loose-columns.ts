import type { ChainCell, ChainRow } from './chain-row.ts'
import type { Interval } from './text-bands.ts'
import { runsOf } from './text-bands.ts'
import { lineOf, type TextLine } from './text-line.ts'

/** Points that a text may stand over the border of its column, which is but inferred. */
const OVER = 4
/** Share of the texts that may cross borders after all. */
const CROSSING = 0.04

/**
 * Rows of a table without rules, laid out anew in the columns of another page of it, where a column was empty on their
 * own page. null: their text crosses those columns, so they are none of theirs.
 * @param like rows that have these columns
 */
export function layInColumns(
  rows: readonly ChainRow[],
  own: number,
  xs: readonly number[],
  like: readonly ChainRow[],
): readonly ChainRow[] | null {
  const columns = xs.slice(0, -1).map((from, column) => extentOf(like, column, from, xs[column + 1] ?? from))
  let [crossing, all] = [0, 0]
  const laid = rows.map((row): ChainRow => {
    const [first] = row.cells
    if (first !== undefined && first.columnSpan === own)
      return { ...row, cells: [{ ...first, columnSpan: columns.length }] }
    const lines = row.cells.flatMap((cell) => cell.lines)
    for (const run of lines.flatMap(runsOf)) {
      all += 1
      if (xs.slice(1, -1).some((x) => run.from < x - OVER && run.to > x + OVER)) crossing += 1
    }
    return { ...row, cells: columns.map((column, index) => cellIn(row, lines, xs, index, column)) }
  })
  return crossing > all * CROSSING ? null : laid
}

function cellIn(
  row: ChainRow,
  lines: readonly TextLine[],
  xs: readonly number[],
  column: number,
  extent: Interval,
): ChainCell {
  const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0]
  const last = column === xs.length - 2
  const own = lines.flatMap((line) => {
    const words = line.words.filter(({ from, to }) => {
      const middle = (from + to) / 2
      return (middle >= left || column === 0) && (middle < right || last)
    })
    return words.length === 0 ? [] : [lineOf(words)]
  })
  own.sort((one, other) => one.base - other.base)
  return { column, columnSpan: 1, rowSpan: 1, inner: [], page: row.page, lines: own, ...extent }
}

/** Where the text of a column stands. */
function extentOf(rows: readonly ChainRow[], column: number, left: number, right: number): Interval {
  const cell = rows
    .flatMap(({ cells }) => cells)
    .find((one) => one.column === column && one.columnSpan === 1 && one.lines.length > 0)
  return cell === undefined ? { from: left, to: right } : { from: cell.from, to: cell.to }
}
