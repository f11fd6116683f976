import { isOn, wholeNumber } from '../docx/property.ts'
import type { XmlHandler } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import type { Merge, Range, Sheet, SheetCell, SheetRow } from '../sheet/sheet.ts'
import type { SheetCount } from '../sheet/sheet-count.ts'
import { LAST_COLUMN, LAST_ROW, parseReference } from './cell-reference.ts'
import { readRuns } from './read-shared-strings.ts'
import { type CellContent, type CellWords, showCell } from './show-cell.ts'

export interface SheetWalk {
  readonly handler: XmlHandler
  readonly finish: (name: string) => Sheet
}

interface OpenCell extends CellContent {
  readonly column: number
}

/**
 * One pass over a worksheet: its cells as they are shown, merges, what is hidden. Formulas are passed over, only
 * the values that stand beside them are taken. @throws ReadingStopped from its handler, beyond the limits.
 */
export function walkSheet(words: CellWords, count: SheetCount): SheetWalk {
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  const hiddenRows: Range[] = []
  const hiddenColumns: Range[] = []
  let row = -1
  let column = -1
  let cells: SheetCell[] = []
  let cell: OpenCell | null = null
  let inValue = false
  const inline = readRuns('x:is', (string) => {
    if (cell !== null) cell.inline = string
  })
  const openRow = (attributes: Attributes) => {
    row = (wholeNumber(attributes.r, 1, LAST_ROW + 1) ?? row + 2) - 1
    column = -1
    cells = []
    if (attributes.hidden !== undefined && isOn(attributes.hidden)) hiddenRows.push([row, row])
  }
  const openCell = (attributes: Attributes) => {
    const place = attributes.r === undefined ? null : parseReference(attributes.r)
    column = Math.min(place?.column ?? column + 1, LAST_COLUMN)
    const style = wholeNumber(attributes.s, 0, 1_000_000) ?? 0
    cell = { column, type: attributes.t ?? 'n', style, value: '', inline: null }
  }
  const closeCell = () => {
    if (cell === null) return
    const shown = showCell(cell, words)
    if (shown !== null) {
      const text = shown.text.slice(0, count.limits.cellCharacters)
      count.add('cells')
      count.add('characters', text.length)
      cells.push({ column: cell.column, text, look: shown.look })
    }
    cell = null
  }
  const closeRow = () => {
    if (cells.length === 0) return
    count.add('rows')
    rows.push({ index: row, cells: inOrder(cells) })
    cells = []
  }
  const handler: XmlHandler = {
    open: (name, attributes) => {
      switch (name) {
        case 'x:row':
          return openRow(attributes)
        case 'x:c':
          return openCell(attributes)
        case 'x:v':
          inValue = cell !== null
          return
        case 'x:col':
          if (attributes.hidden !== undefined && isOn(attributes.hidden))
            addColumns(hiddenColumns, attributes)
          return
        case 'x:mergeCell':
          count.add('merges')
          addMerge(merges, attributes.ref ?? '')
          return
        default:
          if (cell !== null) inline.open(name, attributes)
      }
    },
    close: (name) => {
      if (name === 'x:v') inValue = false
      else if (name === 'x:c') closeCell()
      else if (name === 'x:row') closeRow()
      else if (cell !== null) inline.close(name)
    },
    text: (text) => {
      if (inValue && cell !== null) cell.value += text
      else if (cell !== null) inline.text(text)
    },
  }
  return {
    handler,
    finish: (name) => ({ name, rows: rowsInOrder(rows), merges, hiddenRows, hiddenColumns }),
  }
}

function addColumns(into: Range[], attributes: Attributes): void {
  const first = wholeNumber(attributes.min, 1, LAST_COLUMN + 1)
  const last = wholeNumber(attributes.max, 1, LAST_COLUMN + 1)
  if (first !== null && last !== null && first <= last) into.push([first - 1, last - 1])
}

function addMerge(into: Merge[], reference: string): void {
  const [from, to] = reference.replaceAll('$', '').split(':')
  const first = parseReference(from ?? '')
  const last = parseReference(to ?? '')
  if (first === null || last === null || last.row < first.row || last.column < first.column) return
  into.push({ row: first.row, column: first.column, lastRow: last.row, lastColumn: last.column })
}

/** Cells from the left, the last one where two say they stand in one place. */
function inOrder(cells: SheetCell[]): readonly SheetCell[] {
  const rising = cells.every((cell, at) => at === 0 || (cells[at - 1]?.column ?? -1) < cell.column)
  if (rising) return cells
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  return [...byColumn.values()].sort((one, other) => one.column - other.column)
}

function rowsInOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const rising = rows.every((row, at) => at === 0 || (rows[at - 1]?.index ?? -1) < row.index)
  if (rising) return rows
  const byIndex = new Map<number, SheetRow>()
  for (const row of rows) {
    const known = byIndex.get(row.index)
    const cells = known === undefined ? row.cells : inOrder([...known.cells, ...row.cells])
    byIndex.set(row.index, { index: row.index, cells })
  }
  return [...byIndex.values()].sort((one, other) => one.index - other.index)
}
