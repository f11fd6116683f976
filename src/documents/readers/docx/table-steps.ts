import type { Block } from '../../document.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'
import { closeContainer } from './flow-steps.ts'
import { isOn, wholeNumber } from './property.ts'
import {
  count,
  innermost,
  note,
  type OpenCellFrame,
  type OpenRow,
  type OpenTable,
  type Steps,
  skip,
  skipRest,
  type Walk,
} from './walk.ts'

/** Word itself has at most 63 columns: a wider span can only mean «all that is left». */
const WIDEST_SPAN = 63

/** What tables, rows and cells mean. */
export const TABLE_OPEN: Steps = {
  'w:tbl': (walk) => {
    if (walk.containers.length === 0) return skip(walk)
    walk.tables.push({ rows: [], grid: 0, columns: 0, row: null, merging: new Map() })
  },
  'w:gridCol': (walk) => {
    const table = innermost(walk.tables)
    if (table !== undefined) table.grid += 1
  },
  'w:tr': (walk) => {
    const table = innermost(walk.tables)
    if (table === undefined || table.row !== null) return skip(walk)
    count(walk, 'rows')
    table.row = {
      cells: [],
      column: 0,
      header: false,
      dropped: false,
      cell: null,
      left: null,
      merging: new Map(),
    }
  },
  'w:trPr': (walk) => {
    if (openRow(walk) === null) skip(walk)
    else walk.properties = 'row'
  },
  'w:gridBefore': (walk, attributes) => {
    const row = ofRowProperties(walk)
    if (row !== null) row.column = wholeNumber(attributes['w:val'], 0, WIDEST_SPAN) ?? 0
  },
  'w:tblHeader': (walk, attributes) => {
    const row = ofRowProperties(walk)
    if (row !== null) row.header = isOn(attributes['w:val'])
  },
  'w:hidden': (walk, attributes) => {
    const row = ofRowProperties(walk)
    if (row === null || !isOn(attributes['w:val'])) return
    row.dropped = true
    note(walk, 'hidden-left-out')
  },
  'w:tc': (walk) => {
    const row = openRow(walk)
    if (row === null || row.cell !== null) return skip(walk)
    count(walk, 'cells')
    row.cell = { span: 1, vertical: null, horizontal: null, deleted: false }
    walk.containers.push({ blocks: [], paragraph: null, carried: '' })
  },
  'w:tcPr': (walk) => {
    if (openCell(walk) === null) skip(walk)
    else walk.properties = 'cell'
  },
  'w:gridSpan': (walk, attributes) => {
    const cell = ofCellProperties(walk)
    if (cell !== null) cell.span = wholeNumber(attributes['w:val'], 1, Number.MAX_SAFE_INTEGER) ?? 1
  },
  'w:vMerge': (walk, attributes) => {
    const cell = ofCellProperties(walk)
    if (cell !== null) cell.vertical = attributes['w:val'] === 'restart' ? 'restart' : 'continue'
  },
  'w:hMerge': (walk, attributes) => {
    const cell = ofCellProperties(walk)
    if (cell !== null) cell.horizontal = attributes['w:val'] === 'restart' ? 'restart' : 'continue'
  },
  'w:cellDel': (walk) => {
    const cell = ofCellProperties(walk)
    if (cell === null) return
    cell.deleted = true
    note(walk, 'changes-accepted')
  },
  'w:cellMerge': (walk, attributes) => {
    const cell = ofCellProperties(walk)
    if (cell === null) return
    cell.vertical = attributes['w:vMerge'] === 'cont' ? 'continue' : 'restart'
    note(walk, 'changes-accepted')
  },
}

export const TABLE_CLOSE: Steps = {
  'w:tbl': (walk) => {
    const table = walk.tables.pop()
    const container = innermost(walk.containers)
    if (table === undefined || container === undefined || table.rows.length === 0) return
    container.blocks.push({ kind: 'table', columns: table.columns, rows: table.rows, page: null })
  },
  'w:trPr': (walk) => {
    walk.properties = null
    // A row that goes is passed over whole, or its numbers would be counted.
    if (openRow(walk)?.dropped === true) skipRest(walk)
  },
  'w:tr': (walk) => {
    const table = innermost(walk.tables)
    if (table === undefined || table.row === null) return
    closeRow(table, table.row)
    table.row = null
  },
  'w:tcPr': (walk) => {
    walk.properties = null
    const table = innermost(walk.tables)
    const frame = openCell(walk)
    if (table?.row == null || frame === null) return
    // What stands in a covered cell is never seen in Word and counts no numbers.
    if (frame.deleted || joinOf(table, table.row, frame) !== null) skipRest(walk)
  },
  'w:tc': (walk) => {
    const table = innermost(walk.tables)
    const frame = openCell(walk)
    if (table?.row == null || frame === null) return
    const blocks = closeContainer(walk)
    closeCell(walk, table, table.row, frame, blocks)
    table.row.cell = null
  },
}

function openRow(walk: Walk): OpenRow | null {
  return innermost(walk.tables)?.row ?? null
}

function openCell(walk: Walk): OpenCellFrame | null {
  return openRow(walk)?.cell ?? null
}

function ofRowProperties(walk: Walk): OpenRow | null {
  return walk.properties === 'row' ? openRow(walk) : null
}

function ofCellProperties(walk: Walk): OpenCellFrame | null {
  return walk.properties === 'cell' ? openCell(walk) : null
}

/** What a cell is only a part of: the cell above it, or the one to the left; null for a cell of its own. */
function joinOf(table: OpenTable, row: OpenRow, frame: OpenCellFrame): 'above' | 'left' | null {
  if (frame.vertical === 'continue' && table.merging.has(row.column)) return 'above'
  return frame.horizontal === 'continue' && (row.left !== null || row.merging.size > 0) ? 'left' : null
}

function closeCell(walk: Walk, table: OpenTable, row: OpenRow, frame: OpenCellFrame, blocks: Block[]): void {
  if (frame.deleted) return
  const span = frame.span > WIDEST_SPAN ? Math.max(table.grid - row.column, 1) : frame.span
  if (row.column + span > walk.limits.columns) throw new ReadingStopped('file/too-large', 'columns')
  const column = row.column
  const join = joinOf(table, row, frame)
  row.column += span
  table.columns = Math.max(table.columns, row.column)
  if (join === 'above') {
    const above = table.merging.get(column)
    if (above !== undefined) {
      above.rowSpan += 1
      row.merging.set(column, above)
    }
    row.left = null
  } else if (join === 'left') {
    // Beside a cell that goes on from above nothing grows: that one is as wide as it was.
    if (row.left !== null) row.left.columnSpan += span
  } else {
    const cell = { column, columnSpan: span, rowSpan: 1, blocks }
    row.cells.push(cell)
    row.left = cell
    if (frame.vertical !== null) row.merging.set(column, cell)
  }
}

function closeRow(table: OpenTable, row: OpenRow): void {
  if (row.dropped) return
  table.merging = row.merging
  if (row.cells.length === 0 && row.merging.size === 0) return
  table.rows.push({ cells: row.cells, header: row.header, page: null })
}
