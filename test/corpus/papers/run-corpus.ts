import { openBrowser } from '../../support/browser.ts'
import { officePresent } from '../../support/convert-with-office.ts'
import { popplerPresent } from '../../support/scan-pages.ts'
import { seedDocuments, seedGold, seedsPresent } from '../../support/score-seeds.ts'
import { caseSources } from './case-sources.ts'
import { type Format, type FormatName, formats } from './formats.ts'
import { goldOfPaper } from './gold-of-paper.ts'
import { papers, renderedPaper } from './papers.ts'
import { convertDocs, type Rendered, renderPapers } from './render-papers.ts'
import { type Sample, scoreSamples } from './score-format.ts'
import { type FormatScore, fieldTable, formatTable, missesOf } from './show-scores.ts'

type AnyFormat = Format & { readonly name: FormatName }

interface Source {
  readonly name: string
  readonly rendered: Rendered
  readonly gold: Sample['gold']
  readonly scanned: boolean
}

/** `npm run corpus [format …] [--misses N] [--only WORD]`. @returns whether every promise was kept */
export async function runCorpus(argv: readonly string[]): Promise<boolean> {
  const { asked, misses, only } = parseWords(argv)
  const browser = await openBrowser()
  const chosen = (formats as readonly AnyFormat[]).filter(
    ({ name }) => asked.length === 0 || asked.some((word) => name === word || name.startsWith(`${word}-`)),
  )
  try {
    const chosenName = ({ name }: Source) => only === null || name.includes(only)
    const own = papers.map((paper) => ({
      name: paper.name,
      rendered: renderedPaper(paper),
      gold: goldOfPaper(paper),
      scanned: paper.look.scanned ?? false,
    }))
    const ofOwn = await scoreAll('corpus', own.filter(chosenName), chosen, browser, misses)
    if (!seedsPresent) say('\n../shared is not there: the five source documents were not tried.')
    const seeds = seedsPresent && only === null ? await seedSources() : []
    const ofSeeds = await scoreAll('source documents', seeds, chosen.map(unpromisedUnruled), browser, misses)
    const cases = (await caseSources()).map((one) => ({ ...one, scanned: false }))
    const ofCases = await scoreAll(
      'small cases',
      cases.filter(chosenName),
      chosen.map(unpromisedUnruled),
      browser,
      misses,
    )
    return [...ofOwn, ...ofSeeds, ...ofCases].every(({ kept }) => kept)
  } finally {
    await browser?.close()
  }
}

async function seedSources(): Promise<readonly Source[]> {
  const documents = await seedDocuments()
  const golds = seedGold()
  return documents.map(({ blocks }, index) => ({
    name: golds[index]?.name ?? '',
    rendered: { blocks, sheets: [{ name: 'Лист1', blocks }], look: {} },
    gold: golds[index]?.gold ?? {},
    scanned: true,
  }))
}

async function scoreAll(
  title: string,
  sources: readonly Source[],
  chosen: readonly AnyFormat[],
  browser: Browser | null,
  misses: number,
): Promise<readonly FormatScore[]> {
  if (sources.length === 0) return []
  const scores: FormatScore[] = []
  for (const format of chosen) {
    const tried = format.maker === 'scan' ? sources.filter(({ scanned }) => scanned) : sources
    if (tried.length === 0) continue
    const why = whyNot(format, browser)
    if (why !== null) {
      say(`${format.name}: not tried, ${why}`)
      continue
    }
    const files = await renderPapers(
      format.name,
      tried.map(({ rendered }) => rendered),
      browser,
    )
    const converted = format.name === 'doc' ? await convertDocs(files.filter((file) => file !== null)) : []
    const samples = tried.flatMap(({ name, gold }, index) => {
      const bytes = files[index]
      return bytes == null ? [] : [{ name, gold, bytes, converted: converted[index] ?? null }]
    })
    scores.push(scoreOfFormat(format, await scoreSamples(samples, format.extension, format.maker === 'scan')))
  }
  if (scores.length === 0) return []
  say(`\n── ${title}: ${sources.length} documents\n`)
  for (const line of [...fieldTable(scores), '', ...formatTable(scores), ...missesOf(scores, misses)])
    say(line)
  return scores
}

function scoreOfFormat(format: AnyFormat, samples: FormatScore['samples']): FormatScore {
  const read = samples.filter(({ refused }) => refused === null)
  // A format whose reader is not there yet is said to be unread; it neither keeps nor breaks a promise.
  const unread = read.length === 0
  const right = samples.reduce((sum, score) => sum + score.right, 0)
  const of = samples.reduce((sum, score) => sum + score.of, 0)
  const kept = unread || format.promise === null || right / of >= format.promise
  return { format, samples, right, of, kept, unread }
}

/** Tables whose cells nobody could tell apart without rules are kept out of our own papers only. */
function unpromisedUnruled(format: AnyFormat): AnyFormat {
  return format.name === 'pdf-unruled' ? { ...format, promise: null } : format
}

function whyNot({ maker }: Format, browser: Browser | null): string | null {
  if ((maker === 'office' || maker === 'scan') && !officePresent) return 'LibreOffice is not there'
  if (maker === 'scan' && !popplerPresent) return 'pdftoppm (poppler-utils) is not there'
  if (maker === 'browser' && browser === null) return 'no browser starts here'
  return null
}

function parseWords(argv: readonly string[]) {
  const asked: string[] = []
  let misses = 0
  let only: string | null = null
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    if (word === '--misses') misses = Number(argv[++at] ?? 20)
    else if (word === '--only') only = argv[++at] ?? null
    else asked.push(word)
  }
  return { asked, misses, only }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
