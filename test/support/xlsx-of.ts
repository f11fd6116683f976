import { type ZipPart, zipOf } from './zip-of.ts'

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export interface XlsxXml {
  /** What stands inside `worksheet`. */
  readonly sheet: string
  /** What stands inside `sst`. */
  readonly strings?: string
  /** What stands inside `styleSheet`. */
  readonly styles?: string
  /** What stands before `sheets` in the workbook. */
  readonly properties?: string
  readonly name?: string
}

/** A workbook of one sheet from the XML that stands inside its parts. */
export function xlsxOf(xml: XlsxXml, more: readonly ZipPart[] = []): Uint8Array {
  return zipOf([...xlsxParts(xml), ...more])
}

/** The parts of such a workbook, for tests that spoil one of them. */
export function xlsxParts(xml: XlsxXml): readonly ZipPart[] {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships ${LINKS}>${link('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships ${LINKS}>${link('s', 'styles', 'styles.xml')}${link('t', 'sharedStrings', 'sharedStrings.xml')}${link('w', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${SHEET} xmlns:r="${OFFICE}">${xml.properties ?? ''}<sheets><sheet name="${xml.name ?? 'Лист1'}" sheetId="1" r:id="w"/></sheets></workbook>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet ${SHEET}>${xml.styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst ${SHEET}>${xml.strings ?? ''}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><worksheet ${SHEET}>${xml.sheet}</worksheet>`,
    },
  ]
}

/** `<c>` with a text of its own. */
export function textCell(place: string, text: string, more = ''): string {
  return `<c r="${place}" t="inlineStr" ${more}><is><t xml:space="preserve">${text}</t></is></c>`
}
