import type { ReaderRefusalCode } from '#documents/finding.ts'
import { mendCountingRows } from '#documents/readers/scan/counting-rows.ts'
import { doubtfulNumbers, type SeenPiece, withFurtherLooks } from '#documents/readers/scan/number-cells.ts'
import { placeOnPage, sureness, wordsOfPieces } from '#documents/readers/scan/place-on-page.ts'
import type { Piece, PreparedPage } from '#documents/readers/scan/prepare-page.ts'
import type { SeenPage } from '#documents/readers/scan/seen-page.ts'
import type { OpenPages } from './open-pages.ts'
import type { Quarters } from './picture-message.ts'
import { runTesseract, type TesseractRun } from './run-tesseract.ts'

export interface SightLimits {
  readonly program: string
  readonly pageSeconds: number
  readonly megabytes: number
  /** When all must be done, in milliseconds of the clock. */
  readonly until: number
  readonly signal: AbortSignal
}

/** A page of which tesseract is surer than this stands upright. */
const SURE = 65
/** Other turns are tried in this order: sheets lie on their side more often than on their head. */
const TURNS: readonly Quarters[] = [0, 1, 3, 2]

/**
 * Reads pages one after another; while tesseract reads one, the next is made. Pages that cannot be read are left out.
 * @param onPage told before each page: how many are behind it
 */
export async function seePages(
  open: OpenPages,
  numbers: readonly number[],
  limits: SightLimits,
  onPage: (done: number) => void,
): Promise<{ readonly pages: readonly SeenPage[]; readonly stopped: ReaderRefusalCode | null }> {
  const pages: SeenPage[] = []
  let usual: Quarters = 0
  let next = numbers[0] === undefined ? null : open.page(numbers[0], usual)
  for (const [index, number] of numbers.entries()) {
    if (Date.now() > limits.until) return { pages, stopped: 'file/too-slow' }
    limits.signal.throwIfAborted()
    onPage(index)
    const prepared: PreparedPage | null | ReaderRefusalCode = next === null ? null : await next
    const following = numbers[index + 1]
    next = following === undefined ? null : open.page(following, usual)
    next?.catch(() => undefined)
    if (typeof prepared === 'string') return { pages, stopped: prepared }
    if (prepared === null) continue
    const sight = await seeUpright(open, number, prepared, usual, limits)
    if (sight === null) continue
    pages.push(sight.page)
    if (sight.quarters === usual) continue
    usual = sight.quarters
    next = following === undefined ? null : open.page(following, usual)
  }
  return { pages, stopped: null }
}

interface Sight {
  readonly page: SeenPage
  readonly quarters: Quarters
}

/** Turns a page that does not make sense until it does. */
async function seeUpright(
  open: OpenPages,
  number: number,
  first: PreparedPage,
  usual: Quarters,
  limits: SightLimits,
): Promise<Sight | null> {
  let best = await see(number, first, usual, limits)
  for (const quarters of TURNS) {
    if (best === null || best.page.words.length === 0 || sureness(best.page.words) >= SURE) break
    if (quarters === usual) continue
    const turned = await open.page(number, quarters)
    if (turned === null || typeof turned === 'string') break
    const sight = await see(number, turned, quarters, limits)
    if (sight !== null && sureness(sight.page.words) > sureness(best.page.words)) best = sight
  }
  return best
}

async function see(
  number: number,
  { box, horizontals, verticals, pieces }: PreparedPage,
  quarters: Quarters,
  limits: SightLimits,
): Promise<Sight | null> {
  const cells = pieces.filter(({ kind }) => kind === 'cell')
  const inCells = await look(cells, 6, limits)
  const rest = await look(
    pieces.filter(({ kind }) => kind === 'rest'),
    3,
    limits,
  )
  if (inCells === null || rest === null) return null
  const doubtful = doubtfulNumbers(inCells).map(({ piece }) => piece)
  const asWords = (await look(doubtful, 8, limits)) ?? []
  const asFigures = (await look(doubtful, 6, limits, true)) ?? []
  const looks = new Map(
    doubtful.map((piece, index) => [piece, [asWords, asFigures].map((seen) => seen[index]?.words ?? [])]),
  )
  const words = placeOnPage([...mendCountingRows(withFurtherLooks(inCells, looks)), ...rest])
  return { quarters, page: { page: number, box, horizontals, verticals, words } }
}

/** null where tesseract failed, or had to be ended. */
async function look(
  pieces: readonly Piece[],
  layout: TesseractRun['layout'],
  { program, pageSeconds, until, megabytes, signal }: SightLimits,
  figures = false,
): Promise<readonly SeenPiece[] | null> {
  if (pieces.length === 0) return []
  const tsv = await runTesseract({
    program,
    pictures: pieces.map(({ raster }) => raster),
    layout,
    figures,
    milliseconds: Math.min(pageSeconds * 1000, Math.max(1, until - Date.now())),
    megabytes,
    signal,
  })
  return tsv === null ? null : wordsOfPieces(tsv, pieces)
}
