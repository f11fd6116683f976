import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Document, Paragraph, Table } from '#documents/document.ts'
import { readDocx } from '#documents/readers/docx/read-docx.ts'
import { readText } from '#documents/readers/text/read-text.ts'
import { layOutDocx } from '../support/lay-out-docx.ts'

const SEEDS = new URL('../../../shared/seeds/', import.meta.url)

const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  text,
  heading: null,
  label: null,
  level: null,
  page: null,
  bold: false,
  centred: false,
  ...more,
})
const cell = (column: number, blocks: readonly Block[], columnSpan = 1, rowSpan = 1): Cell => ({
  column,
  columnSpan,
  rowSpan,
  blocks,
})
const table = (columns: number, ...rows: readonly (readonly Cell[])[]): Table => ({
  kind: 'table',
  columns,
  page: null,
  rows: rows.map((cells, index) => ({ cells, header: index === 0, page: null })),
})

async function readBack(blocks: readonly Block[]): Promise<Document> {
  const outcome = await readDocx(await layOutDocx(blocks))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document
}

/** What a Word document can say of a block: no blank paragraphs, no page numbers, every column of a row. */
function asLaidOut(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') {
      const empty = block.text.trim() === ''
      if (empty && block.label === null) return []
      const level = block.label === null ? null : (block.level ?? 0)
      return [{ ...block, text: empty ? '' : block.text, level, page: null }]
    }
    return [
      {
        ...block,
        page: null,
        rows: block.rows.map((row) => ({
          ...row,
          page: null,
          cells: row.cells.map((one) => ({ ...one, blocks: asLaidOut(one.blocks) })),
        })),
      },
    ]
  })
}

describe('layOutDocx', () => {
  it('is read back as it was described', async () => {
    const blocks: readonly Block[] = [
      paragraph('План мероприятий\n(«дорожная карта»)', { heading: 1, bold: true, centred: true }),
      paragraph('Утвердить:\tплан', { label: '1.', level: 0 }),
      paragraph('список', { label: '•', level: 1 }),
      table(
        4,
        [cell(0, [paragraph('№')]), cell(1, [paragraph('Мероприятие')], 2), cell(3, [paragraph('Срок')])],
        [
          cell(0, [paragraph('', { label: '1.1.', level: 1 })], 1, 2),
          cell(1, [paragraph('а')], 2, 2),
          cell(3, [paragraph('май')]),
        ],
        [cell(3, [paragraph('июнь'), paragraph('июль')])],
        [cell(0, []), cell(1, [paragraph('б')]), cell(2, [table(1, [cell(0, [paragraph('внутри')])])], 2)],
      ),
    ]
    expect((await readBack(blocks)).blocks).toEqual(asLaidOut(blocks))
  })

  it.skipIf(!existsSync(SEEDS))(
    'lays out the source documents as they are (skipped without ../shared/seeds)',
    async () => {
      for (const name of readdirSync(SEEDS)) {
        const outcome = readText(new Uint8Array(readFileSync(new URL(name, SEEDS))))
        if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.code}`)
        const again = await readBack(outcome.document.blocks)
        expect(wordsOf(again.blocks), name).toEqual(wordsOf(outcome.document.blocks))
      }
    },
  )
})

function wordsOf(blocks: readonly Block[]): readonly unknown[] {
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'paragraph') {
      const text = [block.label, block.text].filter((part) => part !== null && part.trim() !== '').join(' ')
      return text === '' ? [] : [text]
    }
    return [
      block.rows.map((row) =>
        row.cells
          .filter((one) => one.blocks.length > 0)
          .map((one) => [one.column, one.columnSpan, one.rowSpan, wordsOf(one.blocks)]),
      ),
    ]
  })
}
