import type { Rule } from './marks.ts'
import type { PageLines } from './running-lines.ts'
import { lineOf, type TextLine } from './text-line.ts'

/** The rule over footnotes is short; over a signature or a running foot it is not followed by a mark. */
const SHORTEST_RULE = 36
const WIDEST_SHARE = 0.5
const NOTE_MARK = /^(?:\d{1,3}|\*{1,4}|[¹²³⁰-⁹]{1,3})\)?\s?\S/u
/** A mark in the text: smaller than its line, and raised. */
const MARK = /^(?:\d{1,3}|\*{1,4})\)?$/u
const SMALL = 0.8
const RAISED = 0.12

/** The notes at the foot of a page: what stands below a short rule, in smaller letters, behind a mark. */
export function findFootnotes(
  { box, lines }: PageLines,
  horizontals: readonly Rule[],
  tablesEnd: number,
): readonly TextLine[] {
  const width = box.right - box.left
  const usual = usualSize(lines)
  for (const rule of horizontals.toSorted((one, other) => one.at - other.at)) {
    const length = rule.to - rule.from
    if (rule.at < tablesEnd || length < SHORTEST_RULE || length > width * WIDEST_SHARE) continue
    const below = lines.filter((line) => line.base > rule.at)
    const first = below[0]
    if (first === undefined || below.length === lines.length) continue
    const nothingBetween = first.base - rule.at < 4 * first.size
    const small = below.every((line) => line.size <= usual * 0.95)
    if (nothingBetween && small && NOTE_MARK.test(first.text)) return below
  }
  return []
}

/** The line without the marks that lead to footnotes. */
export function withoutNoteMarks(line: TextLine): TextLine {
  const kept = line.words.filter(
    (word) =>
      !(MARK.test(word.text) && word.size < line.size * SMALL && line.base - word.base > line.size * RAISED),
  )
  return kept.length === line.words.length || kept.length === 0 ? line : lineOf(kept)
}

/** The font height that most signs have. */
function usualSize(lines: readonly TextLine[]): number {
  const signs = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    signs.set(rounded, (signs.get(rounded) ?? 0) + text.length)
  }
  let [usual, most] = [0, 0]
  for (const [size, count] of signs) if (count > most) [usual, most] = [size, count]
  return usual
}
