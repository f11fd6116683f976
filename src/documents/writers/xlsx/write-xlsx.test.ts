import { buffer } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../readers/xlsx/read-xlsx.ts'
import { columnLetters } from './column-letters.ts'
import { LONGEST_CELL } from './sheet-text.ts'
import { writeXlsx } from './write-xlsx.ts'
import type { WrittenSheet } from './written-sheet.ts'

const sheetOf = (rows: readonly (readonly string[])[]): WrittenSheet => ({
  name: 'Лист',
  columns: ['А', 'Б', 'В'].map((heading) => ({ heading, width: 20 })),
  rows,
})
const write = async (rows: readonly (readonly string[])[]) =>
  new Uint8Array(await buffer(writeXlsx(sheetOf(rows))))

function* brokenOff() {
  yield ['а', 'б', 'в']
  throw new Error('the line is gone')
}

/** By a package that shares no code with the writer. */
async function readBack(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as never)
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row, number) => {
    if (number > 1) rows.push([1, 2, 3].map((column) => row.getCell(column).value ?? ''))
  })
  return rows
}

/** By our own reader, as texts of cells; paragraphs of a cell by line ends. */
async function readOwn(bytes: Uint8Array) {
  const outcome = await readXlsx(bytes)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const table = outcome.document.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') return []
  return table.rows.slice(1).map((row) =>
    [0, 1, 2].map((column) => {
      const cell = row.cells.find((one) => one.column === column)
      const texts = (cell?.blocks ?? []).map((block) => (block.kind === 'paragraph' ? block.text : ''))
      return texts.join(' ').replace(/\s+/gu, ' ').trim()
    }),
  )
}

it('a list can be filtered, and printed as wide as a page with its headings on each', async () => {
  const book = new exceljs.Workbook()
  await book.xlsx.load(
    (await write([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ])) as never,
  )
  const sheet = book.worksheets[0]
  expect(sheet?.autoFilter).toBe('A1:C3')
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  })
})

const hostile = [
  '=1+1',
  '+7 (900) 000-00-00',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '<f>1+1</f>',
  '&lt;',
  ']]>',
  '_x0041_',
  '_x005F_x0041_',
  '"\'',
  '007501',
  '1e5',
  '01.09.2021',
  'ИСТИНА',
  '  с краями  ',
  'два\nряда',
  'я😀',
]

describe('a sheet that is written', () => {
  it('keeps hostile texts as the texts they are', async () => {
    // That package does not know `_xHHHH_`; our own reader does, below.
    const rows = hostile.filter((text) => !text.includes('_x')).map((text) => [text, 'б', 'в'])
    expect(await readBack(await write(rows))).toEqual(rows)
  })

  it('holds no formula and no number, whatever stands in it', async () => {
    const rows = hostile.map((text) => [text, text, text])
    const book = new exceljs.Workbook()
    await book.xlsx.load((await write(rows)) as never)
    book.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => expect(cell.type).toBe(exceljs.ValueType.String))
    })
  })

  it('is read back the same by our own reader', async () => {
    const texts = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .string({ unit: 'binary', minLength: 1, maxLength: 12 })
        .map((text) => text.replace(/[\ufffe\uffff]/gu, '')),
    )
    const rows = fc.array(fc.tuple(texts, texts, texts), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const bytes = await write(written)
        const folded = (text: string) => text.replace(/\s+/gu, ' ').trim()
        const own = written.map((row) => row.map(folded))
        // A row of nothing but spaces is none.
        expect((await readOwn(bytes)).filter((row) => row.some((text) => text !== ''))).toEqual(
          own.filter((row) => row.some((text) => text !== '')),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('cuts a text at what a cell holds, and not in the middle of a sign', async () => {
    const [row] = await readBack(await write([[`${'а'.repeat(LONGEST_CELL - 1)}😀`, '', 'в']]))
    expect(row).toEqual(['а'.repeat(LONGEST_CELL - 1), '', 'в'])
  })

  it('is the same bytes for the same rows', async () => {
    const rows = [['а', 'б', 'в']]
    expect(await write(rows)).toEqual(await write(rows))
  })

  it('comes as it goes: a hundred thousand rows are never whole in memory', async () => {
    let made = 0
    function* many() {
      for (; made < 100_000; made += 1) yield [`СОШ № ${made}`, 'Северный район', '']
    }
    const out = writeXlsx({ ...sheetOf([]), rows: many() })
    let bytes = 0
    let heard = 0
    for await (const chunk of out) {
      bytes += (chunk as Uint8Array).length
      if (heard === 0 && bytes > 4096) heard = made
    }
    expect(made).toBe(100_000)
    expect(heard).toBeLessThan(60_000)
    expect(bytes).toBeGreaterThan(100_000)
  })

  it('tells whoever reads it that its rows broke off', async () => {
    const rows = { [Symbol.iterator]: brokenOff }
    await expect(buffer(writeXlsx({ ...sheetOf([]), rows }))).rejects.toThrow('the line is gone')
  })

  it('tells it also to who waits for the first of them', async () => {
    const rows = {
      async *[Symbol.asyncIterator]() {
        // Long after everything that stands in front of the rows has been read.
        await pause(20)
        yield* brokenOff()
      },
    }
    await expect(buffer(writeXlsx({ ...sheetOf([]), rows }))).rejects.toThrow('the line is gone')
  })
})

it('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
