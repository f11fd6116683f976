import type { Block } from '../../document.ts'
import { wholeNumber } from '../docx/property.ts'
import { innermost } from '../docx/walk.ts'
import { closeContainer } from './flow-steps.ts'
import {
  type CellFrame,
  count,
  note,
  type OpenRow,
  type OpenTable,
  openContainer,
  type Steps,
  skip,
  type Walk,
} from './walk.ts'

/** What tables, rows and cells mean. */
export const TABLE_OPEN: Steps = {
  'table:table': (walk) => {
    if (walk.containers.length === 0) return skip(walk)
    walk.tables.push({ rows: [], covered: [], columns: 0, heads: false, row: null })
  },
  'table:table-header-rows': (walk) => {
    const table = innermost(walk.tables)
    if (table !== undefined) table.heads = true
  },
  'table:table-row': (walk, attributes) => {
    const table = innermost(walk.tables)
    if (table === undefined || table.row !== null) return skip(walk)
    const visibility = attributes['table:visibility']
    if (visibility === 'collapse' || visibility === 'filter') {
      note(walk, 'hidden-left-out')
      return skip(walk)
    }
    const repeated = wholeNumber(attributes['table:number-rows-repeated'], 1, walk.limits.rows) ?? 1
    count(walk, 'rows')
    table.row = { cells: [], column: 0, repeated, cell: null }
  },
  'table:table-cell': (walk, attributes) => {
    const row = innermost(walk.tables)?.row ?? null
    if (row === null || row.cell !== null) return skip(walk)
    const number = (name: string, most: number) => wholeNumber(attributes[name], 1, most) ?? 1
    count(walk, 'cells')
    row.cell = {
      columnSpan: number('table:number-columns-spanned', walk.limits.columns),
      rowSpan: number('table:number-rows-spanned', walk.limits.rows),
      repeated: number('table:number-columns-repeated', walk.limits.columns),
    }
    walk.containers.push(openContainer())
  },
  'table:covered-table-cell': (walk, attributes) => {
    const row = innermost(walk.tables)?.row ?? null
    const most = walk.limits.columns
    if (row !== null && row.cell === null) {
      row.column += wholeNumber(attributes['table:number-columns-repeated'], 1, most) ?? 1
    }
    skip(walk)
  },
  // Names of what the cells refer to, and pictures that lie on the table.
  'table:named-expressions': (walk) => skip(walk),
  'table:shapes': (walk) => skip(walk),
}

export const TABLE_CLOSE: Steps = {
  'table:table': (walk) => {
    const table = walk.tables.pop()
    const container = innermost(walk.containers)
    if (table === undefined || container === undefined) return
    const block = tableOf(table)
    if (block !== null) container.blocks.push(block)
  },
  'table:table-header-rows': (walk) => {
    const table = innermost(walk.tables)
    if (table !== undefined) table.heads = false
  },
  'table:table-row': (walk) => {
    const table = innermost(walk.tables)
    if (table?.row == null) return
    const { row } = table
    table.row = null
    table.rows.push({ cells: row.cells, header: table.heads, page: null })
    repeatRow(walk, table, row)
  },
  'table:table-cell': (walk) => {
    const table = innermost(walk.tables)
    const frame = table?.row?.cell ?? null
    if (table?.row == null || frame === null) return
    const blocks = closeContainer(walk)
    table.row.cell = null
    for (let time = 0; time < frame.repeated; time += 1) {
      if (time > 0) count(walk, 'cells')
      placeCell(walk, table, table.row, frame, blocks)
    }
  },
}

/** Puts a cell into the next column that no cell from above covers, as wide as there is room. */
function placeCell(
  walk: Walk,
  table: OpenTable,
  row: OpenRow,
  frame: CellFrame,
  blocks: readonly Block[],
): void {
  const index = table.rows.length
  const taken = (column: number) => (table.covered[column] ?? 0) > index
  while (taken(row.column)) row.column += 1
  const { column } = row
  if (column >= walk.limits.columns) return
  let span = 1
  while (span < frame.columnSpan && column + span < walk.limits.columns && !taken(column + span)) span += 1
  for (let at = column; at < column + span; at += 1) table.covered[at] = index + frame.rowSpan
  row.cells.push({ column, columnSpan: span, rowSpan: frame.rowSpan, blocks })
  // The cells that it covers stand in the file one by one.
  row.column = column + 1
  table.columns = Math.max(table.columns, column + span)
}

/** A row that stands there several times over; empty ones say nothing more than one of them. */
function repeatRow(walk: Walk, table: OpenTable, row: OpenRow): void {
  if (row.cells.every((cell) => cell.blocks.length === 0)) return
  for (let time = 1; time < row.repeated; time += 1) {
    count(walk, 'rows')
    count(walk, 'cells', row.cells.length)
    const again: OpenRow = { cells: [], column: 0, repeated: 1, cell: null }
    for (const { columnSpan, rowSpan, column, blocks } of row.cells) {
      again.column = column
      placeCell(walk, table, again, { columnSpan, rowSpan, repeated: 1 }, blocks)
    }
    table.rows.push({ cells: again.cells, header: table.heads, page: null })
  }
}

function tableOf(table: OpenTable): Block | null {
  const { rows } = table
  if (rows.length === 0 || table.columns === 0) return null
  rows.forEach((row, index) => {
    for (const cell of row.cells) cell.rowSpan = Math.min(cell.rowSpan, rows.length - index)
  })
  return { kind: 'table', columns: table.columns, rows, page: null }
}
