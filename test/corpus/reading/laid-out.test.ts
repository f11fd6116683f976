import { describe, expect, it } from 'vitest'
import type { Block, Document } from '#documents/document.ts'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import { convertWithOffice, officePresent } from '../../support/convert-with-office.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'
import {
  documentOf,
  goldShapeOf,
  scoreSeeds,
  seedDocuments,
  seedsPresent,
} from '../../support/score-seeds.ts'
import { line } from './build-document.ts'
import { layoutCases } from './cases/layouts.ts'
import { mergedCases } from './cases/merged-layouts.ts'
import { orderCases } from './cases/orders.ts'
import { textCases } from './cases/texts.ts'
import { tornCases } from './cases/torn-texts.ts'

const cases = [...layoutCases, ...mergedCases, ...orderCases, ...textCases, ...tornCases]
const formats = ['html', 'rtf']

/** Text formats keep no space between two tables, and html has no automatic numbers of any signs. */
function forOffice(blocks: readonly Block[], labels: boolean): readonly Block[] {
  return blocks.flatMap((block, index): readonly Block[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: forOffice(cell.blocks, labels) })),
      }))
      return blocks[index - 1]?.kind === 'table' ? [line(''), { ...block, rows }] : [{ ...block, rows }]
    }
    if (labels || block.label === null) return [block]
    return [{ ...block, text: `${block.label} ${block.text}`, label: null, level: null }]
  })
}

describe.skipIf(!officePresent)(
  'laid out by LibreOffice (skipped: soffice is not there)',
  { timeout: 180_000 },
  () => {
    const laidOut = (documents: readonly Document[], format: string) =>
      Promise.all(documents.map(({ blocks }) => layOutDocx(forOffice(blocks, format !== 'html'))))
    const own = cases.map(({ document }) =>
      typeof document === 'string' ? readPastedText(document) : document,
    )

    it.each(formats)('documents of our own writing as .%s', async (format) => {
      const files = convertWithOffice(await laidOut(own, format), 'docx', format)
      for (const [index, { name, expected }] of cases.entries()) {
        const document = await documentOf(files[index] ?? new Uint8Array(), `план.${format}`)
        expect.soft(goldShapeOf(document), name).toMatchObject(expected)
      }
    })

    it.skipIf(!seedsPresent).each(formats)(
      'the five source documents as .%s (skipped: ../shared is not there)',
      async (format) => {
        const files = convertWithOffice(await laidOut(await seedDocuments(), format), 'docx', format)
        const score = scoreSeeds(await Promise.all(files.map((bytes) => documentOf(bytes, `план.${format}`))))
        for (const row of score.rows) {
          expect
            .soft(row.right / row.of, `${row.name}: ${score.lost.join('\n')}`)
            .toBeGreaterThanOrEqual(0.95)
        }
        expect(score.score).toBeGreaterThanOrEqual(0.95)
      },
    )
  },
)
