import type { ReaderFinding } from '../../finding.ts'
import { wholeNumber } from '../docx/property.ts'
import { lookUpOfficeStyles, type OfficeStyles } from '../opendocument/office-style.ts'
import type { XmlHandler } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import type { Workbook } from '../sheet/lay-out-workbook.ts'
import type { Merge, Range, Sheet, SheetCell, SheetRow } from '../sheet/sheet.ts'
import type { SheetCount } from '../sheet/sheet-count.ts'
import { type CellText, openCellText } from './cell-text.ts'

/** LibreOffice takes 16,384 columns and a million rows; what says it stands further out stands nowhere. */
const LAST_COLUMN = 16_383
const LAST_ROW = 1_048_575
/** The same row or cell over and over, to the end of the sheet: so many of them say as much. */
const MOST_ROWS_REPEATED = 200
const MOST_CELLS_REPEATED = 64

export interface SheetsWalk {
  readonly handler: XmlHandler
  /** To be asked once, when the part has ended. Null where it held no spreadsheet. */
  readonly finish: () => Workbook | null
}

interface OpenSheet {
  readonly name: string
  readonly hidden: boolean
  readonly rows: SheetRow[]
  readonly merges: Merge[]
  readonly hiddenRows: Range[]
  readonly hiddenColumns: Range[]
  /** Styles of cells that name none, by column. */
  readonly styles: (string | undefined)[]
  row: number
  columns: number
}

interface OpenRow {
  readonly cells: SheetCell[]
  readonly merges: Omit<Merge, 'row' | 'lastRow'>[]
  readonly repeated: number
  readonly down: number[]
  column: number
}

/**
 * One pass over the sheets of a spreadsheet. Values are taken as they are shown beside them; formulas are never
 * looked at. @throws ReadingStopped from its handler, beyond the limits.
 */
export function walkSheets(styles: OfficeStyles, count: SheetCount): SheetsWalk {
  const looks = lookUpOfficeStyles(styles)
  const sheets: Sheet[] = []
  const hiddenSheets: string[] = []
  const findings: ReaderFinding[] = []
  let spreadsheet = false
  let sheet: OpenSheet | null = null
  let row: OpenRow | null = null
  let cell: CellText | null = null
  let aside = 0
  let remarks = false

  const cut = (text: string) => {
    if (findings.some((finding) => finding.code === 'text-truncated')) return
    findings.push({ code: 'text-truncated', text: text.slice(0, 80), place: null })
  }
  const openSheet = (attributes: Attributes) => {
    sheet = {
      name: attributes['table:name'] ?? '',
      hidden: looks.of('table', attributes['table:style-name']).hidden,
      rows: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      styles: [],
      row: 0,
      columns: 0,
    }
  }
  const addColumn = (attributes: Attributes, into: OpenSheet) => {
    const repeated = wholeNumber(attributes['table:number-columns-repeated'], 1, LAST_COLUMN + 1) ?? 1
    const last = Math.min(into.columns + repeated - 1, LAST_COLUMN)
    if (isHidden(attributes)) into.hiddenColumns.push([into.columns, last])
    for (let at = into.columns; at <= last; at += 1)
      into.styles[at] = attributes['table:default-cell-style-name']
    into.columns = last + 1
  }
  const openRow = (attributes: Attributes, into: OpenSheet) => {
    const repeated = wholeNumber(attributes['table:number-rows-repeated'], 1, LAST_ROW + 1) ?? 1
    row = { cells: [], merges: [], repeated, down: [], column: 0 }
    if (isHidden(attributes)) into.hiddenRows.push([into.row, into.row + repeated - 1])
  }
  const closeCell = (into: OpenSheet, open: OpenRow, text: CellText) => {
    const { column } = open
    open.column += text.repeated
    const shown = text.shown()
    if (shown === '') return
    const look = looks.of('table-cell', text.style ?? into.styles[column])
    if (text.repeated > MOST_CELLS_REPEATED) cut(shown)
    const end = Math.min(column + Math.min(text.repeated, MOST_CELLS_REPEATED), LAST_COLUMN + 1)
    for (let at = column; at < end; at += 1) {
      count.add('cells')
      count.add('characters', shown.length)
      const bold = text.bold() ?? look.bold ?? false
      open.cells.push({
        column: at,
        text: shown.slice(0, count.limits.cellCharacters),
        look: { bold, centred: look.centred, bordered: look.bordered },
      })
    }
    if (text.across * text.down > 1) {
      count.add('merges')
      open.merges.push({ column, lastColumn: Math.min(column + text.across - 1, LAST_COLUMN) })
      open.down.push(text.down)
    }
  }
  const closeRow = (into: OpenSheet, open: OpenRow) => {
    const first = into.row
    into.row = Math.min(first + open.repeated, LAST_ROW + 1)
    if (open.cells.length === 0) return
    if (open.repeated > MOST_ROWS_REPEATED) cut(open.cells[0]?.text ?? '')
    const end = Math.min(into.row, first + MOST_ROWS_REPEATED)
    for (let index = first; index < end; index += 1) {
      count.add('rows')
      if (index > first) count.add('cells', open.cells.length)
      into.rows.push({ index, cells: open.cells })
      for (const [place, merge] of open.merges.entries()) {
        into.merges.push({ ...merge, row: index, lastRow: index + (open.down[place] ?? 1) - 1 })
      }
    }
  }
  const closeSheet = ({ name, hidden, rows, merges, hiddenRows, hiddenColumns }: OpenSheet) => {
    if (!hidden) sheets.push({ name, rows, merges, hiddenRows, hiddenColumns })
    else if (rows.length > 0) hiddenSheets.push(name)
  }
  const open = (name: string, attributes: Attributes): void => {
    if (aside > 0 || ASIDE.has(name)) {
      if (name === 'office:annotation' && !remarks)
        findings.push({ code: 'notes-left-out', text: '', place: null })
      if (name === 'office:annotation') remarks = true
      aside += 1
      return
    }
    if (name === 'office:spreadsheet') spreadsheet = true
    else if (name === 'table:table') openSheet(attributes)
    else if (sheet === null) return
    else if (name === 'table:table-column') addColumn(attributes, sheet)
    else if (name === 'table:table-row') openRow(attributes, sheet)
    else if (row === null) return
    else if (name === 'table:table-cell') cell = openCellText(attributes, looks)
    else if (name === 'table:covered-table-cell') {
      row.column += wholeNumber(attributes['table:number-columns-repeated'], 1, LAST_COLUMN + 1) ?? 1
      // What lies under a merged cell is not seen.
      aside = 1
    } else cell?.open(name, attributes)
  }
  const close = (name: string): void => {
    if (aside > 0) aside -= 1
    else if (name === 'table:table-cell') {
      if (sheet !== null && row !== null && cell !== null) closeCell(sheet, row, cell)
      cell = null
    } else if (name === 'table:table-row') {
      if (sheet !== null && row !== null) closeRow(sheet, row)
      row = null
    } else if (name === 'table:table') {
      if (sheet !== null) closeSheet(sheet)
      sheet = null
    } else cell?.close(name)
  }
  const text = (written: string): void => {
    if (aside === 0) cell?.text(written)
  }
  return {
    handler: { open, close, text },
    finish: () => (spreadsheet ? { sheets, hiddenSheets, findings } : null),
  }
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}

/** Remarks, pictures, changes that were tracked, tables of other files kept as copies. */
const ASIDE: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:forms',
  'office:event-listeners',
  'office:binary-data',
  'table:shapes',
  'table:tracked-changes',
  'table:named-expressions',
  'table:database-ranges',
  'table:data-pilot-tables',
  'table:content-validations',
  'table:dde-links',
  'table:table-source',
  'draw:frame',
  'draw:custom-shape',
  'draw:rect',
  'draw:line',
  'draw:g',
  'draw:control',
])
