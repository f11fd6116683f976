import { ReadingStopped } from '../package/reading-stopped.ts'
import type { CellLook, Merge, Range, Sheet, SheetCell } from './sheet.ts'

/** A cell that is seen, with the place that it covers. */
export interface VisibleCell {
  readonly column: number
  readonly lastColumn: number
  /** The last row that it covers, counted as `VisibleRow.line`. */
  readonly lastLine: number
  readonly text: string
  readonly look: CellLook
}

export interface VisibleRow {
  /** Its number among the rows that are seen, blank ones too. */
  readonly line: number
  /** Its number on the sheet, from 1, as the program shows it. */
  readonly number: number
  readonly cells: readonly VisibleCell[]
}

export interface VisibleSheet {
  /** Rows that show some text. */
  readonly rows: readonly VisibleRow[]
  /** What was left out because it is hidden, as numbers of rows and columns from 0. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Columns that merges may cover, all together: a file of nothing but wide merges must not cost more. */
const MOST_COVERED = 20_000_000

/** What people see of a sheet: hidden rows and columns are gone, merged cells stand once, covered ones not at all. */
export function showSheet(sheet: Sheet): VisibleSheet {
  const lines = countLines(sheet.hiddenRows)
  const columns = hiddenAt(sheet.hiddenColumns)
  const merges = coverCells(sheet)
  const rows: VisibleRow[] = []
  const hiddenRows: number[] = []
  const hiddenColumns = new Set<number>()
  /** Merged cells that begin in hidden rows and go on below them. */
  let carried: { readonly cell: SheetCell; readonly merge: Merge }[] = []
  for (const row of sheet.rows) {
    const cells: VisibleCell[] = []
    const show = (cell: SheetCell, merge: Merge | undefined) => {
      const last = merge?.lastColumn ?? cell.column
      const first = columns.firstSeen(cell.column, last)
      if (first === null) hiddenColumns.add(cell.column)
      else {
        const lastLine = lines.at(merge?.lastRow ?? row.index)
        cells.push({ column: first, lastColumn: last, lastLine, text: cell.text, look: cell.look })
      }
    }
    const hidden = lines.hidden(row.index)
    let lost = false
    for (const cell of row.cells) {
      const merge = merges.of(row.index, cell.column)
      if (merge === 'covered') continue
      if (!hidden) show(cell, merge)
      else if (merge !== undefined && merge.lastRow > row.index) carried.push({ cell, merge })
      else lost = true
    }
    if (lost) hiddenRows.push(row.index)
    if (hidden) continue
    if (carried.length > 0) {
      for (const { cell, merge } of carried) if (merge.lastRow >= row.index) show(cell, merge)
      carried = []
      cells.sort((one, other) => one.column - other.column)
    }
    if (cells.length > 0) rows.push({ line: lines.at(row.index), number: row.index + 1, cells })
  }
  return { rows, hiddenRows, hiddenColumns: [...hiddenColumns].sort((one, other) => one - other) }
}

/** Which cells are merged and which lie under a merge; to be asked row by row, from above. */
function coverCells(sheet: Sheet) {
  const merges = [...sheet.merges].sort((one, other) => one.row - other.row || one.column - other.column)
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0)
  const covered = new Int32Array(widest + 1).fill(-1)
  const starts = new Map<number, Merge>()
  let next = 0
  let spent = 0
  let startsOf = -1
  const begin = (merge: Merge) => {
    // Where two merges lie on one another the first one counts.
    if (merge.column > widest || (covered[merge.column] ?? -1) >= merge.row) return
    const last = Math.min(merge.lastColumn, widest)
    spent += last - merge.column + 1
    if (spent > MOST_COVERED) throw new ReadingStopped('file/too-large', 'merges')
    for (let at = merge.column; at <= last; at += 1) covered[at] = Math.max(covered[at] ?? -1, merge.lastRow)
    if (merge.row === startsOf) starts.set(merge.column, merge)
  }
  return {
    of: (row: number, column: number): Merge | 'covered' | undefined => {
      if (row !== startsOf) {
        startsOf = row
        starts.clear()
        for (let merge = merges[next]; merge !== undefined && merge.row <= row; merge = merges[next]) {
          begin(merge)
          next += 1
        }
      }
      return starts.get(column) ?? ((covered[column] ?? -1) >= row ? 'covered' : undefined)
    },
  }
}

/** Numbers of rows without the hidden ones; to be asked for rising rows, save for ends of merges. */
function countLines(hidden: readonly Range[]) {
  const ranges = joinRanges(hidden)
  const before: number[] = []
  let sum = 0
  for (const [first, last] of ranges) {
    before.push(sum)
    sum += last - first + 1
  }
  const find = (row: number): number => {
    let low = 0
    let high = ranges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.[0] ?? 0) <= row) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  return {
    hidden: (row: number) => row <= (ranges[find(row)]?.[1] ?? -1),
    /** For a hidden row, the line before it. */
    at: (row: number) => {
      const found = find(row)
      const range = ranges[found]
      if (range === undefined) return row
      const inside = Math.min(row, range[1]) - range[0] + 1
      return row - (before[found] ?? 0) - inside
    },
  }
}

function hiddenAt(hidden: readonly Range[]) {
  const ranges = joinRanges(hidden)
  return {
    firstSeen: (first: number, last: number): number | null => {
      const range = ranges.find((one) => one[0] <= first && first <= one[1])
      const seen = range === undefined ? first : range[1] + 1
      return seen <= last ? seen : null
    },
  }
}

/** Sorted, with what touches joined. */
function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: [number, number][] = []
  for (const [first, last] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const before = joined.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}
