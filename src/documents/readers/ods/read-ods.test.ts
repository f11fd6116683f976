import { expect, it } from 'vitest'
import { openDocumentOf } from '../../../../test/support/open-document-of.ts'
import type { Block } from '../../document.ts'
import { readOds } from './read-ods.ts'

const AUTOMATIC = [
  '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
  '<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:border="0.06pt solid #000"/><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>',
].join('')
const cell = (text: string, more = '') =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
const table = (rows: string, more = 'table:name="План"') => `<table:table ${more}>${rows}</table:table>`

async function read(body: string) {
  const outcome = await readOds(openDocumentOf({ kind: 'spreadsheet', body, automatic: AUTOMATIC }))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const findings = outcome.findings.map((finding) => `${finding.code} ${finding.text}`.trim())
  return { blocks: outcome.document.blocks, texts: texts(outcome.document.blocks), findings }
}

const texts = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((one) => one.cells.map((each) => texts(each.blocks).join('¶'))),
  )

it('shows values as they stand, dates in Russian whatever program wrote them', async () => {
  const value = (type: string, more: string, text: string) =>
    cell(text, `office:value-type="${type}" ${more}`)
  const cells = [
    value('date', 'office:date-value="2021-05-31"', '31.05.2021'),
    value('date', 'office:date-value="2021-05-31"', '5/31/2021'),
    value('date', 'office:date-value="2021-05-31"', 'May 2021'),
    value('date', 'office:date-value="2021-06-01"', '1 June 2021'),
    value('percentage', 'office:value="0.7"', '70%'),
    value('boolean', 'office:boolean-value="true"', 'TRUE'),
    '<table:table-cell office:value-type="float" office:value="0.5"/>',
    '<table:table-cell office:value-type="date" office:date-value="2021-05-31T10:00:00"/>',
    value('string', 'table:formula="of:=DDE(1)"', 'Иванов<text:s text:c="2"/>И.'),
  ]
  const { texts } = await read(table(row(cells.join(''))))
  const shown = ['31.05.2021', '31.05.2021', 'май 2021', '1 июня 2021', '70%', 'ИСТИНА', '0,5', '31.05.2021']
  expect(texts.at(-1)).toEqual([[...shown, 'Иванов  И.']])
})

it('leaves out what is hidden or lies beside the cells, and says so', async () => {
  const remark = '<office:annotation><text:p>примечание</text:p></office:annotation>'
  const { texts, findings } = await read(
    table(
      `<table:table-column/><table:table-column table:visibility="collapse"/>${row(`<table:table-cell>${remark}<text:p>План</text:p></table:table-cell>${cell('тайна')}`)}${row(cell('скрыто'), 'table:visibility="filter"')}<table:shapes><draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame></table:shapes>`,
    ) + table(row(cell('справка')), 'table:name="Справочник" table:style-name="ta2"'),
  )
  expect(texts).toEqual(['План'])
  expect(findings).toEqual([
    'notes-left-out',
    'hidden-left-out строка 2 листа План',
    'hidden-left-out столбец B листа План',
    'hidden-left-out лист Справочник',
  ])
})

it('repeats what is repeated, and takes styles of columns', async () => {
  const { blocks, texts } = await read(
    table(
      `<table:table-column table:default-cell-style-name="ce1" table:number-columns-repeated="3"/>${row(cell('План', 'table:number-columns-spanned="3"') + '<table:covered-table-cell table:number-columns-repeated="2"/>')}${row('<table:table-cell/>', 'table:number-rows-repeated="3"')}${row(cell('а', 'table:number-columns-repeated="3"'), 'table:number-rows-repeated="2"')}${row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1048576"')}`,
    ),
  )
  expect(texts).toEqual([
    'План',
    [
      ['а', 'а', 'а'],
      ['а', 'а', 'а'],
    ],
  ])
  expect(blocks[0]).toMatchObject({ bold: true, centred: true })
})
