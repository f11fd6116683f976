import { columnLetters } from './column-letters.ts'
import { cellText, escapeXml } from './sheet-text.ts'
import type { WrittenColumn, WrittenSheet } from './written-sheet.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Styles by their place in `cellXfs`: a cell is text, whatever is typed into it later, but in a column of days or counts. */
const HEADING = 1
const STYLES = { text: 2, day: 3, count: 4 } as const
/** Few: a long piece lives until the next collection, and memory is what the rows of one piece take many times over. */
const ROWS_AT_ONCE = 8
/** As wide as an A4 lying on its side, as long as it gets; the headings come again on each page, which is numbered. */
const ON_PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>'
/** Down to here a column offers its choices and keeps what is typed as text. */
const LAST_CHOICE_ROW = 20_000

/** The parts of a workbook of one sheet, but for the sheet itself. */
export function fixedParts(sheet: WrittenSheet): readonly { readonly name: string; readonly xml: string }[] {
  const application = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return [
    {
      name: '[Content_Types].xml',
      xml: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${application}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${application}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${application}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      xml: `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      xml: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(sheet.name)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName(sheet.name).replaceAll("'", "''")}'!$1:$1</definedName></definedNames></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      xml: `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', xml: styles() },
  ]
}

/** The sheet, some rows at a time, so that a long one is never held as text. */
export async function* sheetXml({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  const places = columns.map(({ kind = 'text' }, index) => ({ kind, letters: columnLetters(index) }))
  const headings = places.map(({ letters }) => ({ kind: 'text' as const, letters }))
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(column).join('')}</cols><sheetData>`
  yield row(
    1,
    columns.map(({ heading }) => heading),
    headings,
    HEADING,
  )
  let number = 1
  let written = ''
  for await (const cells of rows) {
    number += 1
    written += row(number, cells, places)
    if (number % ROWS_AT_ONCE !== 0) continue
    yield written
    written = ''
  }
  const last = `${columnLetters(columns.length - 1)}${number}`
  yield `${written}</sheetData><autoFilter ref="A1:${last}"/>${choices(columns)}${ON_PAPER}</worksheet>`
}

function column({ width, kind = 'text' }: WrittenColumn, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES[kind]}" customWidth="1"/>`
}

interface CellPlace {
  readonly kind: keyof typeof STYLES
  readonly letters: string
}

function row(
  number: number,
  cells: readonly string[],
  places: readonly CellPlace[],
  style: number | null = null,
): string {
  let written = `<row r="${number}">`
  for (const [index, { kind, letters }] of places.entries()) {
    const text = cells[index] ?? ''
    const value = kind === 'text' ? null : numberOf(kind, text)
    const place = `<c r="${letters}${number}" s="${style ?? STYLES[value === null && text !== '' ? 'text' : kind]}"`
    if (text === '') written += `${place}/>`
    else if (value === null)
      written += `${place} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
    else written += `${place}><v>${value}</v></c>`
  }
  return `${written}</row>`
}

/** Excel counts days from the last but one of 1899, and before March 1900 wrongly. null: it is no such thing and stays text. */
function numberOf(kind: 'day' | 'count', text: string): number | null {
  if (kind === 'count') return /^\d{1,15}$/.test(text) ? Number(text) : null
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const serial = Date.parse(text) / 86_400_000 + 25_569
  return serial > 60 ? serial : null
}

/** Lists to choose from; something else may be typed all the same. */
function choices(columns: readonly WrittenColumn[]): string {
  const offered = columns.flatMap(({ choices: words }, index) => {
    const list = (words ?? []).join(',')
    if (list === '' || list.length > 255 || (words ?? []).some((word) => /[",]/.test(word))) return []
    const place = columnLetters(index)
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${place}2:${place}${LAST_CHOICE_ROW}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`,
    ]
  })
  return offered.length === 0
    ? ''
    : `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>`
}

/** Excel takes 31 signs and none of these. */
function sheetName(name: string): string {
  return escapeXml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
}

function styles(): string {
  const border =
    '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>'
  const aligned = 'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCEFE1"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" ${aligned}<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" ${aligned}<xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" ${aligned}</cellXfs></styleSheet>`
}
