import type { PageMarks, Rule } from './marks.ts'
import { linesByTurn, type PageTable, shareWords } from './page-parts.ts'
import type { PageLines } from './running-lines.ts'
import type { TextLine } from './text-line.ts'

/** What is kept of a page until all are read: its lines and tables, no longer every sign's place. */
export interface PageText extends PageLines {
  readonly tables: readonly PageTable[]
  /** Lines outside tables that the file marks as no part of the text. */
  readonly marked: readonly TextLine[]
  readonly horizontals: readonly Rule[]
  /** Something is drawn, be it only a picture. */
  readonly drawn: boolean
  readonly pictured: boolean
  readonly signs: number
}

export function textOfPage(page: number, marks: PageMarks): PageText {
  const { tables, words } = shareWords(marks)
  let signs = 0
  for (const { text } of marks.words) signs += text.length
  return {
    page,
    box: marks.box,
    tables,
    lines: linesByTurn(
      words.filter((word) => !word.artifact),
      0,
    ),
    marked: linesByTurn(
      words.filter((word) => word.artifact),
      0,
    ),
    horizontals: marks.horizontals,
    drawn: marks.drawn,
    pictured: marks.pictured,
    signs,
  }
}

/** Files that mark heads and feet are believed, unless they mark much of what they say. */
export function withMarkedLines(pages: readonly PageText[]): readonly PageText[] {
  let [marked, all] = [0, 0]
  for (const page of pages) {
    all += page.signs
    for (const { text } of page.marked) marked += text.length
  }
  if (marked < all * 0.3) return pages
  return pages.map((page) => ({
    ...page,
    lines: linesByTurn(
      [...page.lines, ...page.marked].flatMap(({ words }) => words),
      0,
    ),
  }))
}
