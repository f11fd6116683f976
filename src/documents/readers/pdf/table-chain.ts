import type { ChainCell, ChainRow } from './chain-row.ts'
import type { PageTable } from './page-parts.ts'
import { sameTexts, textsOfRow } from './row-texts.ts'
import type { TextLine } from './text-line.ts'
import { beginsSmall, continuesCell, linesBelow } from './torn-cells.ts'

/** A table that may run over several pages: columns over all of them, rows in order. */
export interface TableChain {
  xs: readonly number[]
  readonly rows: ChainRow[]
  /** Rows of its header that its other pages repeat. */
  headerRows: number
  readonly loose: boolean
}

/** Borders of columns on two pages that differ by less are the same. */
const SAME_X = 5
const ROUGHLY = 30
const MOST_HEADER_ROWS = 5
/** Lines of a torn row, at most, that stand alone at the top of a page. */
const MOST_TORN_LINES = 12

export function chainOf(table: PageTable, page: number): TableChain {
  return { xs: table.grid.xs, rows: rowsOf(table, page), headerRows: 0, loose: table.loose === true }
}

function rowsOf(table: PageTable, page: number): ChainRow[] {
  const rows: ChainRow[] = Array.from({ length: table.grid.ys.length - 1 }, () => ({ page, cells: [] }))
  for (const cell of table.cells) rows[cell.row]?.cells.push({ ...cell, page })
  return rows
}

/**
 * Takes the table at the top of the next page as the rest of the one at the foot of this page, when its columns say so:
 * a header repeated there goes, a row that the page's end tore is made whole. False: it is a table of its own.
 */
export function continueChain(chain: TableChain, table: PageTable, page: number): boolean {
  if (chain.loose !== (table.loose === true)) return false
  const below = chain.loose ? looseRows(chain, table, page) : ruledRows(chain, table, page)
  if (below === null) return false
  const repeated = repeatedRows(chain.rows, below)
  chain.headerRows = Math.max(chain.headerRows, repeated)
  const rest = below.slice(repeated)
  mendTornRow(chain.rows, rest)
  for (const row of rest) chain.rows.push(row)
  return true
}

/**
 * Takes lines at the top of the next page that stand in one column each as the rest of the row that the page's end tore
 * from a table without rules: alone they show no columns. False: they are text of their own.
 */
export function continueLoose(chain: TableChain, lines: readonly TextLine[], page: number): boolean {
  if (!chain.loose || lines.length === 0 || lines.length > MOST_TORN_LINES) return false
  const columnOf = (line: TextLine) =>
    chain.xs.findIndex(
      (x, i) => line.from > x - ROUGHLY / 4 && line.to < (chain.xs[i + 1] ?? 0) + ROUGHLY / 4,
    )
  const rows: ChainRow[] = []
  for (const line of lines) {
    const column = columnOf(line)
    const above = cellOf(chain.rows, column)
    if (above === null) return false
    const open = rows.at(-1)?.cells[0]
    if (open?.column === column)
      rows[rows.length - 1] = { page, cells: [{ ...open, lines: [...open.lines, line] }] }
    else rows.push({ page, cells: [{ ...above, lines: [line], inner: [], rowSpan: 1, page }] })
  }
  const full = rows.map((row) => ({ page, cells: [...emptyBeside(row, chain)] }))
  mendTornRow(chain.rows, full)
  chain.rows.push(...full)
  return true
}

/** Some cell of just this column. */
function cellOf(rows: readonly ChainRow[], column: number): ChainCell | null {
  const found = rows
    .flatMap(({ cells }) => cells)
    .find((one) => one.column === column && one.columnSpan === 1)
  return found ?? null
}

function emptyBeside({ page, cells }: ChainRow, { xs, rows }: TableChain): readonly ChainCell[] {
  return xs.slice(0, -1).flatMap((_, column) => {
    const own = cells.find((cell) => cell.column === column)
    const like = cellOf(rows, column)
    return own ?? (like === null ? [] : { ...like, lines: [], inner: [], rowSpan: 1, page })
  })
}

/** The columns of both: equal frames, and every border of the one with fewer is a border of the other. */
function commonColumns(one: readonly number[], other: readonly number[]): readonly number[] | null {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const offset = (many[0] ?? 0) - (few[0] ?? 0)
  // Mirrored margins move a table as a whole.
  const moved = few.map((x) => x + offset)
  const width = (xs: readonly number[]) => (xs.at(-1) ?? 0) - (xs[0] ?? 0)
  if (Math.abs(width(one) - width(other)) > SAME_X || Math.abs(offset) > 60) return null
  const met = moved.filter((x) => many.some((y) => Math.abs(x - y) <= SAME_X))
  return met.length === few.length ? many : null
}

/** The rows of the next page in the chain's columns, or in those of both; null: they have others. */
function ruledRows(chain: TableChain, table: PageTable, page: number): ChainRow[] | null {
  const xs = commonColumns(chain.xs, table.grid.xs)
  if (xs === null) return null
  layOver(chain.rows, chain.xs, xs)
  chain.xs = xs
  const below = rowsOf(table, page)
  layOver(below, table.grid.xs, xs)
  return below
}

/** Columns that only words show lie roughly where they lay. */
function looseRows(chain: TableChain, table: PageTable, page: number): ChainRow[] | null {
  const [own, other] = [chain.xs, table.grid.xs]
  const near = own.slice(1, -1).every((x, i) => Math.abs(x - (other[i + 1] ?? Infinity)) <= ROUGHLY)
  return own.length === other.length && near ? rowsOf(table, page) : null
}

/** Counts the cells' columns anew where another page shows more of them. */
function layOver(rows: readonly ChainRow[], own: readonly number[], xs: readonly number[]): void {
  if (own.length === xs.length) return
  const offset = (xs[0] ?? 0) - (own[0] ?? 0)
  const moved = own.map((x) => nearest(xs, x + offset))
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const column = moved[cell.column] ?? 0
      row.cells[index] = {
        ...cell,
        column,
        columnSpan: (moved[cell.column + cell.columnSpan] ?? column + 1) - column,
      }
    }
  }
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0
  for (const [index, place] of xs.entries())
    if (Math.abs(place - x) < Math.abs((xs[best] ?? 0) - x)) best = index
  return best
}

/** How many rows of the header stand again at the top of the next page. */
function repeatedRows(above: readonly ChainRow[], below: readonly ChainRow[]): number {
  let count = 0
  while (count < MOST_HEADER_ROWS && count + 1 < below.length) {
    const [own, again] = [above[count], below[count]]
    if (own === undefined || again === undefined || own.cells.length === 0 || !sameTexts(own, again)) break
    count += 1
  }
  // Rows of nothing repeat nothing.
  return below.slice(0, count).some((row) => textsOfRow(row).some((text) => text !== '')) ? count : 0
}

/** A row of which the page's end left a part over: the part goes back into it. */
function mendTornRow(above: ChainRow[], below: ChainRow[]): void {
  const [last, first] = [above.at(-1), below[0]]
  if (last === undefined || first === undefined) return
  const upper = first.cells.map((cell) => cellOver(above, cell))
  const goesOn = first.cells.map((cell, index) =>
    cell.lines.length === 0 ? null : continuesCell(upper[index] ?? null, cell),
  )
  // A row of its own would fill the cell of its number, or begin some text with a capital.
  const partial =
    first.cells.some((cell, i) => cell.lines.length === 0 && (upper[i]?.lines.length ?? 0) > 0) ||
    first.cells.every((cell) => cell.lines.length === 0 || beginsSmall(cell))
  const torn = goesOn.includes('surely') && !goesOn.includes('never')
  if (torn && partial && upper.every((cell) => cell !== null)) {
    for (const [index, cell] of first.cells.entries()) {
      const over = upper[index]
      if (over == null) continue
      replaceCell(above, over, {
        ...over,
        lines: [...over.lines, ...linesBelow(over.lines, cell.lines)],
        rowSpan: over.rowSpan + cell.rowSpan - 1,
      })
    }
    below.shift()
    return
  }
  // A merged cell that the page's end cut: its text stands above, an empty rest of it below.
  for (const [index, cell] of first.cells.entries()) {
    const over = upper[index] ?? null
    if (over === null || cell.lines.length > 0 || cell.inner.length > 0) continue
    if (over.rowSpan < 2 && cell.rowSpan < 2) continue
    replaceCell(above, over, { ...over, rowSpan: over.rowSpan + cell.rowSpan })
    first.cells.splice(first.cells.indexOf(cell), 1)
  }
}

/** The cell of just these columns that reaches the last row. */
function cellOver(rows: readonly ChainRow[], below: ChainCell): ChainCell | null {
  for (let back = 1; back <= Math.min(rows.length, 200); back += 1) {
    const found = rows[rows.length - back]?.cells.find((cell) => cell.column === below.column)
    if (found === undefined) continue
    return found.columnSpan === below.columnSpan && found.rowSpan >= back ? found : null
  }
  return null
}

function replaceCell(rows: readonly ChainRow[], old: ChainCell, cell: ChainCell): void {
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const place = rows[i]?.cells.indexOf(old) ?? -1
    if (place >= 0) {
      rows[i]?.cells.splice(place, 1, cell)
      return
    }
  }
}
