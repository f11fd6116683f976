import { describe, expect, it } from 'vitest'
import type { Block } from '../../document.ts'
import { layOutWorkbook } from './lay-out-workbook.ts'
import type { CellLook, Merge, Sheet } from './sheet.ts'

const bare: CellLook = { bold: false, centred: false, bordered: null }

/** Rows of texts; '' is an empty cell, «*» in front a bordered one. */
function sheet(rows: readonly (readonly string[])[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: 'Лист1',
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
    rows: rows.flatMap((texts, index) => {
      const cells = texts.flatMap((text, column) =>
        text === ''
          ? []
          : [{ column, text: text.replace('*', ''), look: { ...bare, bordered: text.startsWith('*') } }],
      )
      return cells.length === 0 ? [] : [{ index, cells }]
    }),
  }
}

function read(...sheets: readonly Sheet[]) {
  const outcome = layOutWorkbook({ sheets, hiddenSheets: ['Справочник'], findings: [] })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { texts: texts(outcome.document.blocks), findings: outcome.findings.map((finding) => finding.text) }
}

const texts = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.cells.map(
            (cell) => `${cell.column}/${cell.columnSpan}x${cell.rowSpan} ${texts(cell.blocks).join('¶')}`,
          ),
        ),
  )
const merge = (row: number, column: number, lastRow: number, lastColumn: number): Merge => ({
  row,
  column,
  lastRow,
  lastColumn,
})
const HEAD = ['№', 'Мероприятие', 'Срок', 'Кто']
const PLAIN_HEAD = ['0/1x1 №', '1/1x1 Мероприятие', '2/1x1 Срок', '3/1x1 Кто']

describe('layOutWorkbook', () => {
  it('takes rows of one text around a table as paragraphs, inside of it as rows', () => {
    const { texts } = read(
      sheet([
        ['', '', '', 'УТВЕРЖДАЮ'],
        ['План на 2021 год'],
        HEAD,
        ['Раздел 1'],
        ['1', 'а', 'май', 'РМК'],
        ['2', 'б'],
        ['Исполнитель: Петров'],
      ]),
    )
    expect(texts).toEqual([
      'УТВЕРЖДАЮ',
      'План на 2021 год',
      [
        PLAIN_HEAD,
        ['0/1x1 Раздел 1'],
        ['0/1x1 1', '1/1x1 а', '2/1x1 май', '3/1x1 РМК'],
        ['0/1x1 2', '1/1x1 б'],
      ],
      'Исполнитель: Петров',
    ])
  })

  it('goes on with a table over blank rows, but not into a signature', () => {
    const { texts } = read(
      sheet([
        HEAD,
        ['1', 'а', 'май', 'РМК'],
        [],
        ['2', 'б', 'июнь', 'РМК'],
        [],
        ['', 'Директор', '', 'Иванов'],
      ]),
    )
    expect(texts).toEqual([
      [
        PLAIN_HEAD,
        ['0/1x1 1', '1/1x1 а', '2/1x1 май', '3/1x1 РМК'],
        ['0/1x1 2', '1/1x1 б', '2/1x1 июнь', '3/1x1 РМК'],
      ],
      'Директор\tИванов',
    ])
  })

  it('believes drawn lines where there are some', () => {
    const bordered = (texts: readonly string[]) => texts.map((text) => `*${text}`)
    const { texts } = read(
      sheet([
        ['Дата', '', '01.09.2021', '№ 5'].map((text) => text),
        bordered(HEAD),
        bordered(['1', 'а', 'май', 'РМК']),
        ['', '*итог'],
        ['Директор', '', '', 'Иванов'],
      ]),
    )
    expect(texts.at(-1)).toBe('Директор\tИванов')
  })

  it('lays marks of approval side by side', () => {
    const { texts } = read(
      sheet([
        ['СОГЛАСОВАНО', '', '', 'УТВЕРЖДАЮ'],
        ['Глава района', '', '', 'Директор школы'],
        ['_______ И.И. Иванов', '', '', '_______ П.П. Петров'],
        [],
        ['План'],
        [],
        HEAD,
        ['1', 'а', 'май', 'РМК'],
      ]),
    )
    expect(texts).toEqual([
      [
        [
          '0/1x1 СОГЛАСОВАНО¶Глава района¶_______ И.И. Иванов',
          '1/1x1 УТВЕРЖДАЮ¶Директор школы¶_______ П.П. Петров',
        ],
      ],
      'План',
      [PLAIN_HEAD, ['0/1x1 1', '1/1x1 а', '2/1x1 май', '3/1x1 РМК']],
    ])
  })

  it('lays merged cells on a grid of the columns that are used', () => {
    const { texts } = read(
      sheet(
        [
          ['№', 'Мероприятие', '', 'Срок', ''],
          ['', '', '', 'начало', 'конец'],
          ['1', 'а', '', 'май', 'июнь'],
          ['2', 'б', 'скрыто под а', 'июль', ''],
        ],
        {
          merges: [
            merge(0, 0, 1, 0),
            merge(0, 1, 1, 2),
            merge(0, 3, 0, 4),
            merge(2, 1, 2, 2),
            merge(3, 1, 3, 2),
          ],
        },
      ),
    )
    expect(texts[0]).toEqual([
      ['0/1x2 №', '1/1x2 Мероприятие', '2/2x1 Срок'],
      ['2/1x1 начало', '3/1x1 конец'],
      ['0/1x1 1', '1/1x1 а', '2/1x1 май', '3/1x1 июнь'],
      ['0/1x1 2', '1/1x1 б', '2/1x1 июль'],
    ])
  })

  it('leaves out what is hidden and names it', () => {
    const { texts, findings } = read(
      sheet([HEAD, ['1', 'а', 'май', 'РМК'], ['2', 'б', 'июнь', 'РМК'], ['3', '', 'июль', 'РМК']], {
        hiddenRows: [[1, 1]],
        hiddenColumns: [[2, 2]],
        merges: [merge(1, 1, 3, 1)],
      }),
    )
    expect(texts[0]).toEqual([
      ['0/1x1 №', '1/1x1 Мероприятие', '2/1x1 Кто'],
      ['0/1x1 2', '1/1x2 а', '2/1x1 РМК'],
      ['0/1x1 3', '2/1x1 РМК'],
    ])
    expect(findings).toEqual(['строка 2 листа Лист1', 'столбец C листа Лист1', 'лист Справочник'])
  })

  it('does not draw the text below a pair of cells into a mark of approval', () => {
    const { texts } = read(
      sheet([
        ['ПРИКАЗ'],
        ['12.05.2021', '', '', '№ 557'],
        ['г. Тверь'],
        ['О плане'],
        ['Министр', '', '', 'Н.В. Горюнов'],
        [],
        HEAD,
        ['1', 'а', 'май', 'РМК'],
      ]),
    )
    expect(texts.slice(0, 5)).toEqual([
      'ПРИКАЗ',
      '12.05.2021\t№ 557',
      'г. Тверь',
      'О плане',
      'Министр\tН.В. Горюнов',
    ])
  })

  it('names a sheet that has no title of its own, if the name says something', () => {
    const rows = [HEAD, ['1', 'а', 'май', 'РМК']]
    const table = [PLAIN_HEAD, ['0/1x1 1', '1/1x1 а', '2/1x1 май', '3/1x1 РМК']]
    expect(read(sheet(rows, { name: '2 этап' }), sheet(rows, { name: 'Лист 3' })).texts).toEqual([
      '2 этап',
      table,
      table,
    ])
    expect(read(sheet([['План'], ...rows], { name: '2 этап' })).texts).toEqual(['План', table])
    const titled = sheet([['План'], ...rows], { name: '1 этап' })
    const { texts } = read(titled, sheet(rows, { name: '2 этап' }))
    expect(texts).toEqual(['План', '1 этап', table, '2 этап', table])
  })

  it('parts lines of a cell before capitals, dashes and numbers only', () => {
    const text = 'Проведение\nсовещаний\nОтчёт:\n- раз;\n1) два'
    expect(read(sheet([['а', 'б', text]])).texts[0]).toEqual([
      ['0/1x1 а', '1/1x1 б', '2/1x1 Проведение\nсовещаний¶Отчёт:¶- раз;¶1) два'],
    ])
  })
})
