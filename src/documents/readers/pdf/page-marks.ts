import { boundedOperators } from './bounded-operators.ts'
import { joinRules } from './join-rules.ts'
import { type Box, boxAround, boxOf, type PageMarks, type Rule, type Word } from './marks.ts'
import { matrixOf } from './matrix.ts'
import type { PDFPageProxy } from './pdf-engine.ts'
import type { PdfLimits } from './pdf-limits.ts'
import type { PageFont } from './text-state.ts'
import { upright } from './upright.ts'
import { walkOperators } from './walk-operators.ts'

/** Letters drawn by hand are wide in a space of their own; in all others a thousand makes one. */
const THOUSANDTH = 0.001
/** Share of a page that a scan of it covers at least. */
const MOST_OF_PAGE = 0.4
const BOLD_NAME = /bold|black|heavy|demi|semibd|,bd\b/iu

export interface MarkedPage {
  readonly marks: PageMarks
  readonly operators: number
}

/** All words and rules of a page, turned upright. @throws ReadingStopped beyond the limits. */
export async function readPageMarks(page: PDFPageProxy, limits: PdfLimits): Promise<MarkedPage> {
  const operators = await boundedOperators(page, limits)
  const fonts = await fontsOf(page, operators.argsArray)
  const viewport = page.getViewport({ scale: 1 })
  const drawn = walkOperators(operators, matrixOf(viewport.transform), fonts, limits)
  const box = boxAround(0, 0, viewport.width, viewport.height)
  const rules = joinedRules(drawn.strokes.horizontals, drawn.strokes.verticals, limits)
  const words = drawn.words.filter((word) => liesOn(box, word))
  return {
    marks: upright({
      words,
      ...rules,
      box,
      drawn: drawn.drawn,
      pictured: drawn.pictured > MOST_OF_PAGE * viewport.width * viewport.height,
    }),
    operators: operators.fnArray.length,
  }
}

function joinedRules(horizontals: readonly Rule[], verticals: readonly Rule[], limits: PdfLimits) {
  const joined = { horizontals: joinRules(horizontals), verticals: joinRules(verticals) }
  const count = joined.horizontals.length + joined.verticals.length
  return count > limits.strokes ? { horizontals: [], verticals: [] } : joined
}

/** What is drawn beside the sheet nobody sees. */
function liesOn(page: Box, word: Word): boolean {
  const { left, top, right, bottom } = boxOf(word)
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return x >= page.left && x <= page.right && y >= page.top && y <= page.bottom
}

async function fontsOf(page: PDFPageProxy, args: readonly unknown[]): Promise<ReadonlyMap<string, PageFont>> {
  const names = new Set<string>()
  for (const list of args) {
    if (!Array.isArray(list)) continue
    const name: unknown = list[0]
    if (typeof name === 'string' && name.startsWith('g_')) names.add(name)
    // A graphics state may set a font too.
    else if (Array.isArray(name)) {
      for (const pair of name) if (Array.isArray(pair) && pair[0] === 'Font') names.add(String(pair[1]?.[0]))
    }
  }
  const fonts = new Map<string, PageFont>()
  for (const name of names) fonts.set(name, await fontOf(page, name))
  return fonts
}

/** The font reaches this side a moment after the operators do. */
async function fontOf(page: PDFPageProxy, name: string): Promise<PageFont> {
  const objects = page.commonObjs
  for (let turn = 0; turn < 10 && !objects.has(name); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  const font: unknown = objects.has(name) ? objects.get(name) : null
  if (font === null || typeof font !== 'object') return { bold: false, widthScale: THOUSANDTH }
  const { name: face, bold, black, fontMatrix } = font as FontFace
  return {
    bold: bold === true || black === true || BOLD_NAME.test(face ?? ''),
    widthScale: fontMatrix?.[0] || THOUSANDTH,
  }
}

interface FontFace {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly fontMatrix?: ArrayLike<number>
}
