import { describe, expect, it } from 'vitest'
import type { SourceTable } from '#contract/draft.ts'
import { columnWidths } from './column-widths.ts'
import { tableChunks } from './table-chunks.ts'

describe('a long table of the source', () => {
  it('is cut into pieces that hold every row once, never through a cell that spans rows', () => {
    const table = tableOf(Array.from({ length: 100 }, (_, row) => [row === 38 ? 5 : 1]))
    const chunks = tableChunks(table, 40)
    expect(chunks.flatMap((chunk) => chunk.rows)).toEqual(table.rows)
    expect(chunks.map((chunk) => chunk.from)).toEqual([0, 43, 83])
  })

  it('gives a column of numbers less room than a column of text', () => {
    const [first = 0, second = 0] = columnWidths(
      tableOf([[1, 1]], ['1', 'Обучение педагогов центра '.repeat(5)]),
    )
    expect(first).toBeLessThan(60)
    expect(second).toBeGreaterThan(150)
  })
})

function tableOf(spans: readonly (readonly number[])[], texts: readonly string[] = []): SourceTable {
  return {
    kind: 'table',
    columns: spans[0]?.length ?? 0,
    page: null,
    rows: spans.map((row) => ({
      header: false,
      page: null,
      cells: row.map((rowSpan, column) => ({
        column,
        columnSpan: 1,
        rowSpan,
        blocks: [
          {
            kind: 'paragraph',
            text: texts[column] ?? 'x',
            heading: null,
            label: null,
            level: null,
            page: null,
            bold: false,
            centred: false,
          },
        ],
      })),
    })),
  }
}
