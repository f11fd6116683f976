import { openDocumentOf, openDocumentParts } from '../../support/open-document-of.ts'
import { textCell, xlsxOf, xlsxParts } from '../../support/xlsx-of.ts'
import { type HostileFile, laughs, megabyte, read, refused, withPart } from './hostile-file.ts'

const row = (number: number, cells: string, more = '') => `<row r="${number}" ${more}>${cells}</row>`
const plain = `<sheetData>${row(1, textCell('A1', 'План'))}</sheetData>`
const SHEET = 'xl/worksheets/sheet1.xml'
const laughing = (content: string) => ({
  content: content.replace('?>', `?>${laughs}`).replace('План', '&l10;'),
})
const ods = (body: string) => openDocumentOf({ kind: 'spreadsheet', body })
const odt = (body: string) => openDocumentOf({ kind: 'text', body })
const odsCell = (text: string, more = '') =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
const odsTable = (rows: string) => ods(`<table:table table:name="Лист1">${rows}</table:table>`)
const odsRow = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
const million = 'table:number-columns-repeated="1000000"'

/** Spreadsheets and OpenDocument texts. */
export const SHEET_FILES: readonly HostileFile[] = [
  {
    what: '.xlsx: a bomb of rows',
    apart: true,
    bytes: () => xlsxOf({ sheet: `<sheetData>${row(1, textCell('A1', 'а')).repeat(900_000)}</sheetData>` }),
    expected: refused('file/too-dense'),
  },
  {
    what: '.xlsx: one long text, a million times',
    apart: true,
    bytes: () => {
      const cells = Array.from({ length: 40_000 }, (_, n) =>
        row(n + 1, `<c r="A${n + 1}" t="s"><v>0</v></c>`),
      )
      return xlsxOf({
        sheet: `<sheetData>${cells.join('')}</sheetData>`,
        strings: `<si><t>${'аб'.repeat(16_000)}</t></si>`,
      })
    },
    expected: refused('file/too-large'),
  },
  {
    what: '.xlsx: a sheet that says it is small',
    apart: true,
    bytes: () =>
      withPart(xlsxParts({ sheet: plain }), SHEET, (content) => ({
        content: content.replace('План', 'План'.repeat(megabyte)),
        claimedSize: 1_000,
      })),
    expected: refused('file/damaged'),
  },
  {
    what: '.xlsx: entities that grow tenfold ten times',
    apart: true,
    bytes: () => withPart(xlsxParts({ sheet: plain }), SHEET, laughing),
    expected: refused('file/damaged'),
  },
  {
    what: '.xlsx: merges over the whole sheet, again and again',
    apart: true,
    bytes: () =>
      xlsxOf({
        sheet: `<sheetData>${row(1, textCell('A1', 'а') + textCell('XFD1', 'б'))}${row(900_000, textCell('B900000', 'в'))}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
      }),
    expected: read(1),
  },
  {
    what: '.xlsx: merges, each of a row as wide as the sheet',
    apart: true,
    bytes: () =>
      xlsxOf({
        sheet: `<sheetData>${row(1, textCell('XFD1', 'б'))}${row(60_000, textCell('A60000', 'в'))}</sheetData><mergeCells>${Array.from({ length: 50_000 }, (_, n) => `<mergeCell ref="A${n + 1}:XFD${n + 1}"/>`).join('')}</mergeCells>`,
      }),
    expected: refused('file/too-large'),
  },
  {
    what: '.xlsx: too many merges',
    bytes: () =>
      xlsxOf({ sheet: `${plain}<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(60_001)}</mergeCells>` }),
    expected: refused('file/too-large'),
  },
  {
    what: '.xlsx: formulas that begin with = + - @ are texts, links out of the file lead nowhere',
    bytes: () =>
      xlsxOf(
        {
          sheet: `<sheetData>${row(1, textCell('A1', '=cmd|/c calc!A0'))}${row(2, '<c r="A2" t="str"><f>WEBSERVICE("http://127.0.0.1:9/")</f><v>@SUM(1)</v></c>')}${row(3, '<c r="A3"><f>[1]Лист1!A1</f></c>')}</sheetData><hyperlinks><hyperlink ref="A1" location="file:///etc/passwd"/></hyperlinks>`,
        },
        [{ name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }],
      ),
    expected: read(2),
  },
  {
    what: '.xlsx: places that no sheet has',
    bytes: () =>
      xlsxOf({
        sheet: `<cols><col min="0" max="99999999999" hidden="1"/></cols><sheetData>${row(1, textCell('ZZZZ1', 'а') + textCell('A0', 'б') + textCell('A99999999999', 'в'))}${row(99_999_999, textCell('A1', 'г'))}<row><c t="s"><v>-1</v></c><c t="s"><v>1e9</v></c><c t="s"><v>x</v></c></row></sheetData>`,
      }),
    expected: refused('file/empty'),
  },
  {
    what: '.xlsx: no sheets',
    bytes: () => withPart(xlsxParts({ sheet: plain }), 'xl/workbook.xml', () => ({ content: '<a/>' })),
    expected: refused('file/not-a-document'),
  },
  {
    what: '.xlsx: styles that are damaged',
    bytes: () => withPart(xlsxParts({ sheet: plain }), 'xl/styles.xml', () => ({ content: '<styleSheet' })),
    expected: read(1, 'part-unreadable'),
  },
  {
    what: '.ods: a row of a million cells, a million times',
    apart: true,
    bytes: () =>
      odsTable(
        odsRow(`<table:table-cell ${million}/>${odsCell('а')}`, 'table:number-rows-repeated="1048576"') +
          odsRow(`<table:table-cell ${million}/>`, 'table:number-rows-repeated="1048576"'),
      ),
    expected: refused('file/empty'),
  },
  {
    what: '.ods: the same text in a million cells of a million rows',
    apart: true,
    bytes: () => odsTable(odsRow(odsCell('а', million), 'table:number-rows-repeated="1048576"')),
    expected: read(1, 'text-truncated'),
  },
  {
    what: '.ods: a cell as large as the sheet',
    bytes: () =>
      odsTable(
        odsRow(odsCell('а', 'table:number-columns-spanned="16384" table:number-rows-spanned="1048576"')) +
          odsRow(`<table:covered-table-cell ${million}/>`, 'table:number-rows-repeated="1048575"'),
      ),
    expected: read(1),
  },
  {
    what: '.ods: formulas and a command behind a cell',
    bytes: () =>
      odsTable(
        odsRow(
          odsCell(
            '=cmd',
            'table:formula="of:=DDE(&quot;cmd&quot;;&quot;/c calc&quot;;&quot;x&quot;)" office:value-type="string"',
          ),
        ) + odsRow(odsCell('2', 'table:formula="of:=1+1" office:value-type="float" office:value="2"')),
      ),
    expected: read(2),
  },
  {
    what: '.odt: entities that grow tenfold ten times',
    apart: true,
    bytes: () =>
      withPart(openDocumentParts({ kind: 'text', body: '<text:p>План</text:p>' }), 'content.xml', laughing),
    expected: refused('file/damaged'),
  },
  {
    what: '.odt: a million blanks in two thousand words',
    apart: true,
    bytes: () => odt(`<text:p>${'а<text:s text:c="999999999"/>'.repeat(2_000)}</text:p>`),
    expected: read(1, 'text-truncated'),
  },
  {
    what: '.odt: spans of a million over one another',
    apart: true,
    bytes: () =>
      odt(
        `<table:table>${odsRow(odsCell('а', 'table:number-columns-spanned="1000000" table:number-rows-spanned="1000000"').repeat(50)).repeat(400)}</table:table>`,
      ),
    expected: read(1),
  },
  {
    what: '.odt: a table of a million cells in one element',
    apart: true,
    bytes: () =>
      odt(
        `<table:table>${odsRow(odsCell('а', million), 'table:number-rows-repeated="1000000"')}</table:table>`,
      ),
    expected: refused('file/too-large'),
  },
  {
    what: '.odt: lists as deep as elements may be',
    bytes: () =>
      odt(
        `${'<text:list><text:list-item>'.repeat(120)}<text:p>дно</text:p>${'</text:list-item></text:list>'.repeat(120)}`,
      ),
    expected: read(1),
  },
  {
    what: '.odt: tables deeper than elements may be',
    bytes: () =>
      odt(
        `${'<table:table><table:table-row><table:table-cell>'.repeat(100)}<text:p>дно</text:p>${'</table:table-cell></table:table-row></table:table>'.repeat(100)}`,
      ),
    expected: refused('file/too-deep'),
  },
  {
    what: '.odt: behind a password',
    bytes: () =>
      openDocumentOf({ kind: 'text', body: '' }, [
        {
          name: 'META-INF/manifest.xml',
          content:
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        },
      ]),
    expected: refused('file/encrypted'),
  },
  {
    what: '.csv: quotes that never close, a megabyte in one line',
    apart: true,
    bytes: () => new Uint8Array(Buffer.from(`${'"а;'.repeat(megabyte / 4)}\n"б;"в\n"г;"д`)),
    expected: read(3),
  },
]
