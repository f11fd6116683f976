import type { Cell, Row, Table } from '../../document.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { cellParagraphs } from './cell-paragraphs.ts'
import type { VisibleRow } from './visible-rows.ts'

/**
 * Rows of a sheet as a table. Its grid has a column wherever some cell begins: columns of the sheet that only lie under
 * merged cells are none.
 */
export function layOutTable(rows: readonly VisibleRow[], limits: { readonly columns: number }): Table {
  const starts = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))]
  starts.sort((one, other) => one - other)
  if (starts.length > limits.columns) throw new ReadingStopped('file/too-large', 'columns')
  const columnOf = new Map(starts.map((column, index) => [column, index]))
  // Until which row (exclusive) each column is covered from above.
  const covered = new Array<number>(starts.length).fill(0)
  const laid = rows.map((row, index): Row => {
    const cells: Cell[] = []
    for (const cell of row.cells) {
      const column = columnOf.get(cell.column) ?? 0
      if ((covered[column] ?? 0) > index) continue
      const bottom = rowsUntil(rows, index, cell.lastLine)
      let columnSpan = 0
      for (
        let at = column;
        at < starts.length && (starts[at] ?? 0) <= Math.max(cell.lastColumn, cell.column);
        at += 1
      ) {
        if ((covered[at] ?? 0) > index) break
        covered[at] = bottom
        columnSpan += 1
      }
      const blocks = cellParagraphs(cell.text, cell.look)
      cells.push({ column, columnSpan, rowSpan: bottom - index, blocks })
    }
    return { cells, header: false, page: null, line: row.number }
  })
  return { kind: 'table', columns: starts.length, rows: laid, page: null }
}

/** The row below the last one that reaches no further than this line. */
function rowsUntil(rows: readonly VisibleRow[], from: number, line: number): number {
  if (line <= (rows[from]?.line ?? 0)) return from + 1
  let low = from + 1
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.line ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low
}
