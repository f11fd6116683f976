import type { Block, Row, Table } from '../../document.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'

/** A cell as the page gives it: spans of any size. */
export interface GivenCell {
  readonly columnSpan: number
  /** 0 reaches to the end of its part of the table. */
  readonly rowSpan: number
  readonly blocks: readonly Block[]
}

export interface GivenRow {
  readonly cells: readonly GivenCell[]
  readonly header: boolean
  /** Head, body or foot: no cell reaches out of its own part. */
  readonly part: number
}

/** Spans that only say «all» take room on the grid before they are found out. */
const SPARE = 4

interface PlacedCell {
  column: number
  columnSpan: number
  readonly rowSpan: number
  readonly blocks: readonly Block[]
}

/**
 * Lays cells on a grid as the standard has it (HTML, «forming a table»), with two differences: no cell lies on another,
 * and columns or rows in which no cell begins do not stand for themselves (a span of a thousand only says «all»).
 * null where nothing is left. @throws ReadingStopped where it is wider than `most` columns.
 */
export function layTable(given: readonly GivenRow[], most: number): Table | null {
  const placed = place(given, most * SPARE)
  const begins = [...new Set(placed.flatMap((row) => row.map((cell) => cell.column)))].sort((a, b) => a - b)
  if (begins.length > most) throw new ReadingStopped('file/too-large', 'columns')
  const kept = placed.map((row) => row.length > 0)
  const rowsBefore = runningCount(kept)
  const columnsBefore = countBefore(begins, most * SPARE)
  const rows: Row[] = []
  for (const [index, cells] of placed.entries()) {
    if (cells.length === 0) continue
    rows.push({
      cells: cells.map((cell) => ({
        column: columnsBefore[cell.column] ?? 0,
        columnSpan: Math.max(
          (columnsBefore[cell.column + cell.columnSpan] ?? 0) - (columnsBefore[cell.column] ?? 0),
          1,
        ),
        rowSpan: Math.max((rowsBefore[index + cell.rowSpan] ?? 0) - (rowsBefore[index] ?? 0), 1),
        blocks: cell.blocks,
      })),
      header: given[index]?.header ?? false,
      page: null,
    })
  }
  return rows.length === 0 ? null : { kind: 'table', columns: begins.length, rows, page: null }
}

function place(given: readonly GivenRow[], most: number): readonly (readonly PlacedCell[])[] {
  const ends = partEnds(given)
  const above: (Reach | undefined)[] = []
  const reaches = (column: number, row: number) => (above[column]?.until ?? 0) > row
  return given.map((row, index) => {
    let column = 0
    return row.cells.map((cell) => {
      while (reaches(column, index)) column += 1
      if (column >= most) throw new ReadingStopped('file/too-large', 'columns')
      const end = ends[index] ?? index + 1
      const rowSpan = cell.rowSpan === 0 ? end - index : Math.min(cell.rowSpan, end - index)
      const widest = Math.min(cell.columnSpan, most - column)
      let columnSpan = 0
      while (
        columnSpan < widest &&
        (!reaches(column + columnSpan, index) || yields(above[column + columnSpan]))
      ) {
        columnSpan += 1
      }
      const laid: PlacedCell = { column, columnSpan, rowSpan, blocks: cell.blocks }
      const reach: Reach = { until: index + rowSpan, cell: laid }
      for (let place = column; place < column + columnSpan; place += 1) above[place] = reach
      column += columnSpan
      return laid
    })
  })
}

/** How far down a cell covers its columns. */
interface Reach {
  readonly until: number
  readonly cell: PlacedCell
}

/** A cell from above gives its first column to a wide one that comes from the left, as long as it keeps one itself. */
function yields(reach: Reach | undefined): boolean {
  if (reach === undefined || reach.cell.columnSpan < 2) return false
  reach.cell.column += 1
  reach.cell.columnSpan -= 1
  return true
}

/** For each row the first row behind its part. */
function partEnds(given: readonly GivenRow[]): readonly number[] {
  const ends: number[] = new Array(given.length).fill(given.length)
  for (let index = given.length - 2; index >= 0; index -= 1) {
    ends[index] = given[index]?.part === given[index + 1]?.part ? (ends[index + 1] ?? index + 1) : index + 1
  }
  return ends
}

/** How many are kept before each place, and before the end. */
function runningCount(kept: readonly boolean[]): readonly number[] {
  const counts = [0]
  for (const [index, is] of kept.entries()) counts.push((counts[index] ?? 0) + (is ? 1 : 0))
  return counts
}

function countBefore(begins: readonly number[], most: number): readonly number[] {
  const begun = new Set(begins)
  return runningCount(Array.from({ length: most }, (_, column) => begun.has(column)))
}
