import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '#documents/readers/csv/read-csv.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { formatOf } from '#documents/readers/sheet/number-format.ts'
import { balanceTags } from '../../support/balance-tags.ts'
import { documentFaults } from '../../support/document-faults.ts'
import { openDocumentParts } from '../../support/open-document-of.ts'
import { textCell, xlsxParts } from '../../support/xlsx-of.ts'
import { zipOf } from '../../support/zip-of.ts'

const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${textCell('A1', 'План')}</row><row r="3" hidden="1">${textCell('A3', '1')}${textCell('B3', 'б')}${textCell('C3', 'в')}</row><row r="4"><c r="A4" t="s"><v>0</v></c><c r="C4" s="0"><f>A1</f><v>44197</v></c><c r="D4" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells>`
const strings = '<si><r><rPr><b/></rPr><t>два</t></r></si>'
const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>'
const table = `<table:table table:name="А"><table:table-column table:number-columns-repeated="3"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>а</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>б<text:s/></text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="3"><text:p>в</text:p></table:table-cell></table:table-row></table:table>`
const text = `<text:h text:outline-level="1">План</text:h><text:list text:style-name="L"><text:list-item><text:p>а<text:span>б</text:span></text:p><text:list><text:list-item><text:p/></text:list-item></text:list></text:list-item></text:list>${table}<text:p><draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame><text:tab/></text:p>`
const list =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'

/** Pieces of the formats' own words in any order: likelier to go deep than noise. */
const SHUFFLED: readonly (readonly [string, string, (body: string) => Uint8Array])[] = [
  ['xlsx', sheet, (body) => zipOf(xlsxParts({ sheet: body, strings, styles }))],
  ['ods', table, (body) => zipOf(openDocumentParts({ kind: 'spreadsheet', body }))],
  ['odt', text, (body) => zipOf(openDocumentParts({ kind: 'text', body, automatic: list }))],
]

describe.each(SHUFFLED)('.%s with its elements shuffled', (_, body, fileOf) => {
  const pieces = fc.constantFrom(...new Set(body.match(/<[^>]+>/g)), 'текст', '1')
  it('is read, or is empty', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (shuffled) => {
        const outcome = await expectOutcome(fileOf(balanceTags(shuffled)))
        // Whole XML is no damage, however little sense it makes.
        if (!outcome.ok) expect(outcome.refusal.code).toBe('file/empty')
      }),
      { numRuns: 200 },
    )
  })
})

it('any code of a number format shows something for any number', () => {
  const code = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          '0',
          '#',
          ',',
          '.',
          '%',
          ';',
          '@',
          'd',
          'mm',
          'yyyy',
          '[h]',
          '[$-419]',
          '"',
          '\\',
          '_',
          '*',
          '/',
          'E+',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(code, fc.double(), fc.boolean(), (written, value, date1904) => {
      const format = formatOf(written)
      expect(typeof format.number(value, date1904)).toBe('string')
      expect(typeof format.text('а')).toBe('string')
    }),
    { numRuns: 2_000 },
  )
})

it('any text is read as separated values or left alone', () => {
  const values = fc
    .array(fc.constantFrom(';', ',', '"', '\n', 'а', '\t'), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(values, fc.boolean(), (written, promised) => {
      const outcome = readCsv(new Uint8Array(Buffer.from(written)), promised)
      if (outcome?.ok === true) expect(documentFaults(outcome.document)).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

async function expectOutcome(bytes: Uint8Array) {
  const outcome = await readDocument(bytes, null)
  if (outcome.ok) expect(documentFaults(outcome.document)).toEqual([])
  return outcome
}
