import { describe, expect, it } from 'vitest'
import { openDocumentOf } from '../../../../test/support/open-document-of.ts'
import type { Block, Table } from '../../document.ts'
import type { ReadOutcome } from '../../finding.ts'
import { readOdt } from './read-odt.ts'

const STYLES = [
  '<style:style style:name="Heading_20_1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="Title" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>',
].join('')
const level = (number: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" style:num-suffix="." ${more}/>`
const AUTOMATIC = [
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
  '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
  `<text:list-style style:name="L">${level(1, '1')}${level(2, '1', 'text:display-levels="2"')}</text:list-style>`,
  `<text:list-style style:name="R">${level(1, 'А, Б, .., Аа, Аб, ... (ru)')}<text:list-level-style-bullet text:level="2" text:bullet-char="\uf0b7"/></text:list-style>`,
].join('')

async function read(body: string): Promise<Extract<ReadOutcome, { ok: true }>> {
  const outcome = await readOdt(openDocumentOf({ kind: 'text', body, styles: STYLES, automatic: AUTOMATIC }))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome
}

const texts = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? [block.label, block.text].filter((part) => part !== null && part !== '').join(' ')
      : block.rows.map((row) =>
          row.cells.map((cell) => [cell.column, cell.columnSpan, cell.rowSpan, texts(cell.blocks)]),
        ),
  )
const item = (text: string, inner = '', more = '') =>
  `<text:list-item ${more}><text:p>${text}</text:p>${inner}</text:list-item>`
const list = (items: string, more = 'text:style-name="L"') => `<text:list ${more}>${items}</text:list>`
const cell = (text: string, more = '') =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`

describe('text', () => {
  it('folds white space, keeps its own signs', async () => {
    const { document } = await read(
      '<text:p>  План\n  мероприятий<text:s text:c="2"/>на<text:tab/>2021<text:line-break/>год<text:soft-page-break/> и да\u00adлее</text:p>',
    )
    expect(texts(document.blocks)).toEqual(['План мероприятий  на\t2021\nгод и далее'])
  })

  it('tells headings, bold and centred paragraphs', async () => {
    const { document } = await read(
      '<text:h text:outline-level="2">а</text:h><text:p text:style-name="P1"><text:span text:style-name="B">б</text:span></text:p><text:p><text:span text:style-name="B">в</text:span> г</text:p><text:p text:style-name="Heading_20_1">д</text:p>',
    )
    expect(document.blocks).toMatchObject([
      { heading: 2, bold: false, centred: false },
      { heading: 1, bold: true, centred: true },
      { heading: null, bold: false },
      { heading: 1, bold: true },
    ])
  })

  it('accepts changes, leaves out notes, hidden text and indexes, and says so', async () => {
    const { document, findings } = await read(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>прежде</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Оглавление</text:p></text:index-body></text:table-of-content><text:p>а<text:change-start/>б<text:change-end/><text:note><text:note-body><text:p>сноска</text:p></text:note-body></text:note><text:span text:style-name="H">тайна</text:span></text:p><text:section text:name="С" text:display="none"><text:p>раздел</text:p></text:section><text:section><text:p>в</text:p></text:section>',
    )
    expect(texts(document.blocks)).toEqual(['аб', 'в'])
    expect(findings.map((finding) => [finding.code, finding.text])).toEqual([
      ['changes-accepted', ''],
      ['notes-left-out', ''],
      ['hidden-left-out', 'тайна'],
      ['hidden-left-out', 'С'],
    ])
  })

  it('puts a text box before its paragraph, and drops one that repeats the text', async () => {
    const box = (text: string) =>
      `<text:p>${text} рядом<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box><svg:desc xmlns:svg="urn:s">картинка</svg:desc></draw:frame></text:p>`
    const { document } = await read(`${box('УТВЕРЖДАЮ')}<text:p>План</text:p>${box('План')}`)
    expect(texts(document.blocks)).toEqual(['УТВЕРЖДАЮ', 'УТВЕРЖДАЮ рядом', 'План', 'План рядом'])
  })
})

/** Each as LibreOffice 7.4 shows it in its own export to text. */
describe('list labels', () => {
  it.each([
    [
      'levels',
      list(item('а', list(item('б') + item('в'), '')) + item('г')),
      ['1. а', '1.1. б', '1.2. в', '2. г'],
    ],
    [
      'a level passed over counts as used',
      list(`<text:list-item>${list(item('а'), '')}</text:list-item>${item('б')}`),
      ['1.1. а', '2. б'],
    ],
    [
      'a second list in one item begins anew',
      list(item('а', `${list(item('б'), '')}<text:p>в</text:p>${list(item('г'), '')}`)),
      ['1. а', '1.1. б', 'в', '1.1. г'],
    ],
    [
      'only the list just before is gone on with',
      `${list(item('а'))}<text:p>б</text:p>${list(item('в'), 'text:style-name="L" text:continue-numbering="true"')}${list(item('г'), 'text:style-name="R"')}${list(item('д'), 'text:style-name="L" text:continue-numbering="true"')}`,
      ['1. а', 'б', '2. в', 'А. г', '1. д'],
    ],
    [
      'a list that is named',
      `${list(item('а'), 'text:style-name="L" xml:id="q"')}${list(item('б'))}${list(item('в'), 'text:style-name="L" text:continue-list="q"')}`,
      ['1. а', '1. б', '2. в'],
    ],
    [
      'headers, starts and second paragraphs',
      list(
        `<text:list-header><text:p>а</text:p></text:list-header>${item('б', '<text:p>в</text:p>')}${item('г', '', 'text:start-value="9"')}${item('д', '', 'text:style-override="R"')}`,
      ),
      ['а', '1. б', 'в', '9. г', 'К. д'],
    ],
    ['signs of symbol fonts', list(item('а', list(item('б'), '')), 'text:style-name="R"'), ['А. а', '• б']],
    ['no style', list(item('а'), ''), ['• а']],
  ])('%s', async (_, body, expected) => {
    const { document } = await read(body)
    expect(texts(document.blocks)).toEqual(expected)
  })
})

describe('tables', () => {
  it('keep spans, heads, repeated and nested ones', async () => {
    const { document } = await read(
      `<table:table><table:table-column table:number-columns-repeated="3"/><table:table-header-rows>${row(`${cell('№') + cell('Срок', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`)}</table:table-header-rows>${row(cell('1', 'table:number-rows-spanned="2"') + cell('а', 'table:number-columns-repeated="2"'))}${row(`<table:covered-table-cell/>${cell('б')}<table:table-cell><table:table>${row(cell('внутри'))}</table:table></table:table-cell>`)}${row(cell('повтор'), 'table:number-rows-repeated="2"')}</table:table>`,
    )
    const [table] = document.blocks as readonly Table[]
    expect(table?.columns).toBe(3)
    expect(table?.rows.map((one) => one.header)).toEqual([true, false, false, false, false])
    expect(texts(document.blocks)[0]).toEqual([
      [
        [0, 1, 1, ['№']],
        [1, 2, 1, ['Срок']],
      ],
      [
        [0, 1, 2, ['1']],
        [1, 1, 1, ['а']],
        [2, 1, 1, ['а']],
      ],
      [
        [1, 1, 1, ['б']],
        [2, 1, 1, [[[[0, 1, 1, ['внутри']]]]]],
      ],
      [[0, 1, 1, ['повтор']]],
      [[0, 1, 1, ['повтор']]],
    ])
  })

  it('an automatic number alone in its cell is kept', async () => {
    const { document } = await read(
      `<table:table>${row(`<table:table-cell>${list(item(''))}</table:table-cell>${cell('а')}`)}</table:table>`,
    )
    expect(texts(document.blocks)[0]).toEqual([
      [
        [0, 1, 1, ['1.']],
        [1, 1, 1, ['а']],
      ],
    ])
  })
})

it('reads a flat file, and refuses what is no text', async () => {
  const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>План</text:p></office:text></office:body></office:document>`
  expect(await readOdt(new Uint8Array(Buffer.from(flat)))).toMatchObject({
    document: { blocks: [{ text: 'План' }] },
  })
  const sheet = openDocumentOf({ kind: 'spreadsheet', body: '' })
  expect(await readOdt(sheet)).toMatchObject({ refusal: { code: 'file/not-a-document' } })
})
