import { describe, expect, it } from 'vitest'
import type { Block, Cell, Paragraph } from './document.ts'
import { wordsOf } from './words-of.ts'

function paragraph(text: string, label: string | null = null): Paragraph {
  return {
    kind: 'paragraph',
    text,
    heading: null,
    label,
    level: null,
    page: null,
    bold: false,
    centred: false,
  }
}

function cell(column: number, ...blocks: readonly Block[]): Cell {
  return { column, columnSpan: 1, rowSpan: 1, blocks }
}

function row(...cells: readonly Cell[]) {
  return { cells, header: false, page: null }
}

describe('the words of a document', () => {
  it('are its paragraphs and the rows of its tables, each a line', () => {
    const inner: Block = { kind: 'table', columns: 1, page: null, rows: [row(cell(0, paragraph('внутри')))] }
    const table: Block = {
      kind: 'table',
      columns: 3,
      page: null,
      rows: [
        row(cell(0, paragraph('Договор')), cell(1), cell(2, paragraph('№ 15'), inner)),
        row(cell(0), cell(1)),
      ],
    }
    const blocks = [paragraph('Опись\n документов'), paragraph(' \u0000 '), paragraph('Акт', '1.'), table]
    expect(wordsOf({ blocks }, 1000)).toBe('Опись документов\n1. Акт\nДоговор · № 15 внутри')
  })

  it('end behind the last line that fits', () => {
    const blocks = ['один', 'два', 'три'].map((text) => paragraph(text))
    expect(wordsOf({ blocks }, 8)).toBe('один\nдва')
    expect(wordsOf({ blocks }, 7)).toBe('один')
    expect(wordsOf({ blocks }, 3)).toBe('')
  })
})
