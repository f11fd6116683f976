import { afterAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../support/browser.ts'
import { type FormatName, formats } from './formats.ts'
import { goldOfPaper } from './gold-of-paper.ts'
import { layoutLines } from './layout-lines.ts'
import { papers, renderedPaper } from './papers.ts'
import { renderPapers } from './render-papers.ts'
import { scoreSamples } from './score-format.ts'

const browser = await openBrowser()
afterAll(() => browser?.close())

/** The short form of `npm run corpus`: what needs no office program; every format, and more, there. */
describe('papers of our own writing', () => {
  it.each(Object.entries(layoutLines))('show %s at least twice', (_, shows) => {
    expect(papers.filter(shows).length).toBeGreaterThanOrEqual(2)
  })

  it.each(['docx', 'xlsx', 'html', 'html-1251', 'txt'] as const)('keep the promise as %s', (format) =>
    expectKept(format, papers),
  )

  it.skipIf(browser === null)('keep the promise in print (skipped: no browser starts here)', () =>
    expectKept('pdf-browser', papers.filter(({ look }) => look.scanned).slice(0, 6)),
  )
})

async function expectKept(name: FormatName, chosen: typeof papers): Promise<void> {
  const format = formats.find((one) => one.name === name)
  if (format === undefined) throw new Error(name)
  const files = await renderPapers(name, chosen.map(renderedPaper), browser)
  const samples = chosen.flatMap((paper, index) => {
    const bytes = files[index]
    return bytes == null ? [] : [{ name: paper.name, gold: goldOfPaper(paper), bytes, converted: null }]
  })
  expect(samples.length).toBeGreaterThan(0)
  const scores = await scoreSamples(samples, format.extension, false)
  const right = scores.reduce((sum, score) => sum + score.right, 0)
  const of = scores.reduce((sum, score) => sum + score.of, 0)
  const lost = scores.flatMap(({ tally }) => tally.lost).slice(0, 20)
  expect(right / of, lost.join('\n')).toBeGreaterThanOrEqual(format.promise ?? 0.97)
}
