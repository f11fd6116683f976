import * as library from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { number16, number32, place, wide, xlsOf } from '../../../../test/support/xls-of.ts'
import type { ReadOutcome } from '../../finding.ts'
import { BIFF } from './biff-record.ts'
import { readXls } from './read-xls.ts'

/** Every cell's text, row by row; of a reading that is refused, why. */
function textsOf(outcome: ReadOutcome): unknown {
  if (!outcome.ok) return outcome.refusal.code
  return outcome.document.blocks.flatMap((block): readonly unknown[] =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.rows.map(({ cells }) =>
          cells.map(({ blocks }) =>
            blocks.map((one) => (one.kind === 'paragraph' ? one.text : '')).join('\n'),
          ),
        ),
  )
}

const row = (...texts: readonly string[]) =>
  texts.map((text, column) => [BIFF.text, place(1, column) + wide(text)] as const)
const latin = (text: string) => Buffer.from(text, 'latin1').toString('hex')

describe('readXls', () => {
  it('reads what a library of its own wrote: texts, numbers, dates, truths, merges', async () => {
    const sheet = library.utils.aoa_to_sheet([
      ['№', 'Срок', 'Доля', 'Да'],
      [1, new Date(Date.UTC(2022, 4, 31)), 0.7, true],
      [2, 'май', -12_345_678, false],
    ])
    Object.assign(sheet.B2, { z: 'dd.mm.yyyy' })
    Object.assign(sheet.C2, { z: '0%' })
    sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }]
    const book = library.utils.book_new()
    library.utils.book_append_sheet(book, sheet, 'Лист1')
    const bytes = new Uint8Array(library.write(book, { type: 'buffer', bookType: 'biff8' }))
    expect(textsOf(await readXls(bytes))).toEqual([
      ['№', 'Срок', 'Доля', 'Да'],
      ['1', '31.05.2022', '70%', 'ИСТИНА'],
      ['2', '-12345678', 'ЛОЖЬ'],
    ])
  })

  it('leaves hidden rows and columns out, and says so', async () => {
    const cell = (line: number, column: number, text: string) =>
      [BIFF.text, place(line, column) + wide(text)] as const
    const hiddenRow = [BIFF.row, `${number16(2)}${'0000'.repeat(5)}20000000`] as const
    const hiddenColumn = [BIFF.columns, `${number16(1)}${number16(1)}00000000${number16(1)}`] as const
    const cells = [1, 2, 3].flatMap((line) => ['а', 'б', 'в'].map((text, at) => cell(line, at, text + line)))
    const outcome = await readXls(xlsOf([hiddenRow, hiddenColumn, ...cells]))
    expect(textsOf(outcome)).toEqual([
      ['а1', 'в1'],
      ['а3', 'в3'],
    ])
    expect(outcome.ok && outcome.findings.map(({ code }) => code)).toEqual([
      'hidden-left-out',
      'hidden-left-out',
    ])
  })

  it('takes a text apart that goes on in the next record, there in signs of another width', async () => {
    const strings = `${number32(1)}${number32(1)}${number16(5)}00${latin('ab')}`
    const bytes = xlsOf(
      [[BIFF.stringCell, place(1, 0) + number32(0)], ...row('', 'в')],
      [
        [BIFF.strings, strings],
        [BIFF.continue, `01${Buffer.from('где', 'utf16le').toString('hex')}`],
      ],
    )
    expect(textsOf(await readXls(bytes))).toEqual([['abгде', 'в']])
  })

  it('shows what formulas came to, whatever kind it is', async () => {
    const result = (column: number, value: string) => [BIFF.formula, place(1, column) + value] as const
    const bytes = xlsOf([
      result(0, '000000000000f03f'),
      result(1, '000000000000ffff'),
      [BIFF.result, wide('=текст')],
      result(2, '010001000000ffff'),
      result(3, '020007000000ffff'),
      result(4, '030000000000ffff'),
    ])
    expect(textsOf(await readXls(bytes))).toEqual([['1', '=текст', 'ИСТИНА', '#DIV/0!']])
  })

  it('reads the texts of Excel 95 in their code page', async () => {
    const text = (column: number, hex: string) =>
      [BIFF.text, place(1, column) + number16(hex.length / 2) + hex] as const
    const bytes = xlsOf([text(0, 'cfebe0ed'), text(1, 'ecc0e9')], [[BIFF.codePage, number16(1251)]], 5)
    expect(textsOf(await readXls(bytes))).toEqual([['План', 'мАй']])
  })

  it('asks for no password and guesses none', async () => {
    expect(textsOf(await readXls(xlsOf(row('а', 'б'), [[BIFF.filePass, '0000']])))).toBe('file/encrypted')
  })

  it.each([
    ['a format that ends before it says anything', [], [[BIFF.format, '']]],
    ['a text longer than its record', [[BIFF.text, `${place(1, 0)}ffff01`]], []],
    ['a shared text longer than the file', [], [[BIFF.strings, `${number32(9)}${number32(9)}ffff0100`]]],
    ['runs of formatting beyond the record', [], [[BIFF.strings, `${number32(1)}${number32(1)}000008ffff`]]],
    ['merges that are not there', [[BIFF.merges, 'ffff']], []],
    ['a cell without its number', [[BIFF.number, place(1, 0)]], []],
  ] as const)('stops at %s', async (_, sheet, book) => {
    expect(textsOf(await readXls(xlsOf([...row('а', 'б'), ...sheet], book)))).toBe('file/damaged')
  })

  it.each([
    [
      'columns hidden from nowhere to nowhere',
      [[BIFF.columns, `${number16(300)}${number16(9)}00000000${number16(1)}`]],
    ],
    ['a shared text that nobody listed', [[BIFF.stringCell, place(9, 9) + number32(0xffffffff)]]],
    [
      'a merge that ends before it begins',
      [[BIFF.merges, `0100${number16(9)}${number16(1)}${number16(9)}${number16(1)}`]],
    ],
    ['a result of no formula', [[BIFF.result, wide('х')]]],
    ['a number that is none', [[BIFF.number, `${place(9, 0)}000000000000f87f`]]],
  ] as const)('passes over %s', async (_, sheet) => {
    expect(textsOf(await readXls(xlsOf([...row('а', 'б'), ...sheet])))).toEqual([['а', 'б']])
  })

  it('takes a hundred thousand lists of hidden columns for what they are', async () => {
    const columns = [BIFF.columns, `0100ffff00000000${number16(1)}`] as const
    const bytes = xlsOf([...row('а', 'б', 'в'), ...Array(100_000).fill(columns)])
    expect(textsOf(await readXls(bytes))).toEqual(['а'])
  })
})
