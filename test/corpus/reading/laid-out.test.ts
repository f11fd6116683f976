import { describe, expect, it } from 'vitest'
import { convertDoc } from '#confine/convert-doc.ts'
import type { Block, Document } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'
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
const formats = ['html', 'rtf', 'doc']

async function read(bytes: Uint8Array | undefined, format: string, converted?: Uint8Array | null) {
  const outcome = await readDocument(bytes ?? new Uint8Array(), `план.${format}`, converted ?? null)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.document
}

/** Office programs join two tables without a paragraph between, and html has no automatic numbers of any signs. */
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
      Promise.all(
        documents.map(({ blocks }) => layOutDocx([...forOffice(blocks, format !== 'html'), line('')])),
      )
    const own = cases.map(({ document }) =>
      typeof document === 'string' ? readPastedText(document) : document,
    )

    it.each(formats)('documents of our own writing as .%s', async (format) => {
      const files = convertWithOffice(await laidOut(own, format), 'docx', format)
      // As the program does it, but all at once.
      const converted = format === 'doc' ? convertWithOffice(files, 'doc', 'docx') : []
      for (const [index, { name, expected }] of cases.entries()) {
        const document = await read(files[index], format, converted[index])
        expect.soft(goldShapeOf(document), name).toMatchObject(expected)
      }
    })

    it.skipIf(!seedsPresent).each(formats)(
      'the five source documents as .%s (skipped: ../shared is not there)',
      async (format) => {
        const files = convertWithOffice(await laidOut(await seedDocuments(), format), 'docx', format)
        const score = scoreSeeds(
          await Promise.all(
            files.map(async (bytes) =>
              read(bytes, format, format === 'doc' ? await convertDoc(bytes) : null),
            ),
          ),
        )
        for (const row of score.rows) {
          expect
            .soft(row.right / row.of, `${row.name}: ${score.lost.join('\n')}`)
            .toBeGreaterThanOrEqual(0.95)
        }
        expect(score.score).toBeGreaterThanOrEqual(0.95)
      },
    )

    it.skipIf(!seedsPresent)('the five source documents as .doc where LibreOffice is not', async () => {
      const files = convertWithOffice(await laidOut(await seedDocuments(), 'doc'), 'docx', 'doc')
      const score = scoreSeeds(await Promise.all(files.map((bytes) => documentOf(bytes, 'план.doc'))))
      expect(score.score, score.lost.join('\n')).toBeGreaterThanOrEqual(0.95)
    })
  },
)
