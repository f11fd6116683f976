import { describe, expect, it } from 'vitest'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import { goldShapeOf } from '../../support/gold-shape-of.ts'
import { layOutXlsx } from '../../support/lay-out-xlsx.ts'
import {
  documentOf,
  type SeedScore,
  scoreSeeds,
  seedDocuments,
  seedsPresent,
} from '../../support/score-seeds.ts'
import { layoutCases } from './cases/layouts.ts'
import { mergedCases } from './cases/merged-layouts.ts'
import { orderCases } from './cases/orders.ts'
import { textCases } from './cases/texts.ts'
import { tornCases } from './cases/torn-texts.ts'

const cases = [...layoutCases, ...mergedCases, ...orderCases, ...textCases, ...tornCases]

/** The source documents: the act above the table, titles merged over its columns, all on one sheet. */
async function laidOutSeeds(): Promise<readonly Uint8Array[]> {
  return Promise.all((await seedDocuments()).map(({ blocks }) => layOutXlsx(blocks)))
}

async function scoreOf(files: readonly Uint8Array[], name: string): Promise<SeedScore> {
  return scoreSeeds(await Promise.all(files.map((bytes) => documentOf(bytes, name))))
}

function expectAtLeast(score: SeedScore, least: number): void {
  for (const row of score.rows) {
    expect.soft(row.right / row.of, `${row.name}: ${score.lost.join('\n')}`).toBeGreaterThanOrEqual(least)
  }
  expect(score.score).toBeGreaterThanOrEqual(least)
}

describe('laid out by exceljs as .xlsx', () => {
  it.each(cases)('$name', async ({ document, expected }) => {
    const { blocks } = typeof document === 'string' ? readPastedText(document) : document
    expect(goldShapeOf(await documentOf(await layOutXlsx(blocks), 'план.xlsx'))).toMatchObject(expected)
  })

  it.skipIf(!seedsPresent)('the five source documents (skipped: ../shared is not there)', async () => {
    expectAtLeast(await scoreOf(await laidOutSeeds(), 'план.xlsx'), 0.95)
  })
})
