import { describe, expect, it } from 'vitest'
import type { Block } from '#documents/document.ts'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import { convertWithOffice, officePresent } from '../../support/convert-with-office.ts'
import { goldShapeOf } from '../../support/gold-shape-of.ts'
import { layOutDocx } from '../../support/lay-out-docx.ts'
import { documentOf, scoreSeeds, seedDocuments, seedsPresent } from '../../support/score-seeds.ts'
import { line } from './build-document.ts'
import { layoutCases } from './cases/layouts.ts'
import { mergedCases } from './cases/merged-layouts.ts'
import { orderCases } from './cases/orders.ts'
import { textCases } from './cases/texts.ts'
import { tornCases } from './cases/torn-texts.ts'

const cases = [...layoutCases, ...mergedCases, ...orderCases, ...textCases, ...tornCases]

/** Tables with nothing between them are one table to LibreOffice, as they are to Word. */
function apart(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, at) =>
    block.kind === 'table' && blocks[at - 1]?.kind === 'table' ? [line(''), block] : [block],
  )
}

describe.skipIf(!officePresent)(
  'laid out by LibreOffice as .odt (skipped: soffice is not there)',
  {
    timeout: 180_000,
  },
  () => {
    it('documents of our own writing', async () => {
      const laid = await Promise.all(
        cases.map(({ document }) =>
          layOutDocx(apart((typeof document === 'string' ? readPastedText(document) : document).blocks)),
        ),
      )
      const files = convertWithOffice(laid, 'docx', 'odt')
      for (const [index, { name, expected }] of cases.entries()) {
        const document = await documentOf(files[index] ?? new Uint8Array(), 'план.odt')
        expect.soft(goldShapeOf(document), name).toMatchObject(expected)
      }
    })

    it.skipIf(!seedsPresent)('the five source documents (skipped: ../shared is not there)', async () => {
      const laid = await Promise.all((await seedDocuments()).map(({ blocks }) => layOutDocx(blocks)))
      const files = convertWithOffice(laid, 'docx', 'odt')
      const score = scoreSeeds(await Promise.all(files.map((bytes) => documentOf(bytes, 'план.odt'))))
      for (const row of score.rows) {
        expect.soft(row.right / row.of, `${row.name}: ${score.lost.join('\n')}`).toBeGreaterThanOrEqual(0.95)
      }
      expect(score.score).toBeGreaterThanOrEqual(0.95)
    })
  },
)
