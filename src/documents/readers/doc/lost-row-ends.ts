import { isRowNumber } from '../text/text-blocks.ts'

/** Of so many cells a row's definition grows too long for where the library looks for the row's end. */
const fewest = 7
const most = 30

/**
 * Wide rows come without the line end behind their last tab, so that one row runs into the next: «… Справка⇥⇥2⇥…». The
 * ends are put back where one number of cells explains all of such a run.
 * @param body cells ending with tabs, rows with a line end behind the last
 */
export function withRowEnds(body: string): string {
  const runs = body.split(/\t\n/)
  const widths = runs.map((run) => widthOf(run.split('\t')))
  const known = widths.filter((width) => width !== null)
  const common = known.toSorted((a, b) => countOf(known, b) - countOf(known, a))[0]
  if (common === undefined) return body
  return runs
    .map((run, i) => {
      const cells = run.split('\t')
      const width = widths[i] ?? (fullRows(cells, common) > 0 ? common : null)
      return width === null ? run : cut(cells, width)
    })
    .join('\t\n')
}

function countOf(widths: readonly number[], width: number): number {
  return widths.filter((one) => one === width).length
}

/** The number of cells by which at least two whole rows follow each other; null: none. */
function widthOf(cells: readonly string[]): number | null {
  for (let width = fewest; width <= most; width++) if (fullRows(cells, width) > 1) return width
  return null
}

/** How many whole rows of that width a run begins with; 0 where what is left behind them is longer than a row. */
function fullRows(cells: readonly string[], width: number): number {
  let rows = 0
  let at = 0
  while (cells.length > at + width && cells[at + width] === '' && beginsRow(cells, at)) {
    rows++
    at += width + 1
  }
  return cells.length - at > width ? 0 : rows
}

/** A number or words in front, not the marks that stand in the middle of a row; a run itself begins as it does. */
function beginsRow(cells: readonly string[], at: number): boolean {
  return at === 0 || cells.slice(at, at + 3).some((cell) => isRowNumber(cell) || /\p{L}{3}/u.test(cell))
}

function cut(cells: readonly string[], width: number): string {
  const rows = fullRows(cells, width)
  const pieces = Array.from({ length: rows }, (_, row) => {
    const from = row * (width + 1)
    return cells.slice(from, from + width).join('\t')
  })
  const rest = cells.slice(rows * (width + 1)).join('\t')
  return (rest === '' ? pieces : [...pieces, rest]).join('\t\n')
}
