import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Document } from '#documents/document.ts'
import { readPastedText } from '#documents/readers/text/read-text.ts'
import { openBrowser } from '../../support/browser.ts'
import { goldShapeOf } from '../../support/gold-shape-of.ts'
import { printWithBrowser } from '../../support/lay-out-pdf.ts'
import { documentOf, scoreSeeds, seedDocuments, seedsPresent } from '../../support/score-seeds.ts'
import type { CorpusCase } from './corpus-case.ts'

/** The share of our own documents that must be read in print field by field as they are read as Word. */
const PROMISED = 0.9
const MINUTES = 120_000

const browser = await openBrowser()
const skipped = 'skipped: no browser starts here'

afterAll(() => browser?.close())

async function printed(documents: readonly Document[], look = {}): Promise<readonly Uint8Array[]> {
  if (browser === null) throw new Error(skipped)
  return printWithBrowser(
    browser,
    documents.map(({ blocks }) => blocks),
    look,
  )
}

describe.skipIf(!seedsPresent)('the five source documents in print (skipped: ../shared is not there)', () => {
  let documents: readonly Document[] = []
  beforeAll(async () => {
    documents = await seedDocuments()
  })

  async function expectRead(files: readonly Uint8Array[]) {
    const read = await Promise.all(files.map((bytes) => documentOf(bytes, 'план.pdf')))
    const { rows, lost, score } = scoreSeeds(read)
    for (const row of rows) {
      expect.soft({ name: row.name, missed: row.gold - row.found, invented: row.extra }).toEqual({
        name: row.name,
        missed: 0,
        invented: 0,
      })
      expect
        .soft(row.right / row.of, `${row.name}: ${lost.slice(0, 20).join('\n')}`)
        .toBeGreaterThanOrEqual(0.95)
    }
    expect(score).toBeGreaterThanOrEqual(0.97)
  }

  it.skipIf(browser === null)(
    `by the browser (${skipped})`,
    async () => expectRead(await printed(documents)),
    MINUTES,
  )

  it.skipIf(browser === null)(
    `across, cells in the middle (${skipped})`,
    async () => {
      const style = 'td { vertical-align: middle } body > p { text-align: left }'
      await expectRead(await printed(documents, { landscape: true, style }))
    },
    MINUTES,
  )
})

describe('documents of our own writing in print', async () => {
  const cases = await allCases()
  const documents = cases.map(({ document }) =>
    typeof document === 'string' ? readPastedText(document) : document,
  )

  async function expectMostRead(files: readonly Uint8Array[]) {
    const missed: string[] = []
    for (const [index, one] of cases.entries()) {
      const bytes = files[index] ?? new Uint8Array()
      try {
        expect(goldShapeOf(await documentOf(bytes, 'план.pdf'))).toMatchObject(one.expected)
      } catch {
        missed.push(one.name)
      }
    }
    expect(1 - missed.length / cases.length, missed.join('\n')).toBeGreaterThanOrEqual(PROMISED)
  }

  it.skipIf(browser === null)(
    `by the browser (${skipped})`,
    async () => expectMostRead(await printed(documents)),
    MINUTES,
  )
})

async function allCases(): Promise<readonly CorpusCase[]> {
  const cases: CorpusCase[] = []
  for (const file of readdirSync(new URL('cases/', import.meta.url)).sort()) {
    const name = file.replace(/\.ts$/u, '')
    const module = (await import(`./cases/${name}.ts`)) as Record<string, readonly CorpusCase[]>
    for (const exported of Object.values(module)) cases.push(...exported)
  }
  return cases
}
