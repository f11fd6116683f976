import type { ChainCell } from './chain-row.ts'
import type { TextLine } from './text-line.ts'

const SENTENCE_END = /[.!?]["»)]*$/u
const NUMBER = /^\d{1,4}(?:\.\d{1,3})*[.)]?$/u
const BROKEN_DATE = /^\d{1,2}\.\d{1,2}\.\d{0,3}$/u
const SMALL_START = /^(?:["«(]?\p{Ll}|[,.;:)»])/u
/** A dash, a comma, an item of a list that others follow. */
const OPEN_END = /[-\u2010\u00ad–,(;:]$/u

/**
 * Whether the text of a cell at the top of a page goes on with that of the cell above, at the foot of the page before.
 * Surely: no sentence ends there, or none begins here. Never: there is no text above.
 */
export function continuesCell(above: ChainCell | null, cell: ChainCell): 'surely' | 'perhaps' | 'never' {
  const [last, first] = [above?.lines.at(-1), cell.lines[0]]
  if (above === null || last === undefined || first === undefined) return 'never'
  // The number of a row does not go on in the next; a date that a narrow cell broke does.
  if (BROKEN_DATE.test(last.text.trim()) && /^\d{1,4}$/u.test(first.text.trim())) return 'surely'
  if (NUMBER.test(first.text.trim()) && above.lines.length === 1 && NUMBER.test(last.text.trim()))
    return 'never'
  if (OPEN_END.test(last.text)) return 'surely'
  const full = above.to - last.to - paddingOf(above) < first.firstWidth + 0.6 * first.size
  if (SMALL_START.test(first.text)) return full || !SENTENCE_END.test(last.text) ? 'surely' : 'perhaps'
  return full && !SENTENCE_END.test(last.text) && above.lines.length > 1 ? 'surely' : 'perhaps'
}

/** Cells keep on the right the distance that they keep on the left. */
function paddingOf(cell: ChainCell): number {
  return Math.max(0, Math.min(...cell.lines.map((line) => line.from - cell.from)))
}

export function beginsSmall(cell: ChainCell): boolean {
  return SMALL_START.test(cell.lines[0]?.text ?? '')
}

/** Lines from the next page, as if they stood right below those of this one. */
export function linesBelow(above: readonly TextLine[], lines: readonly TextLine[]): readonly TextLine[] {
  const [earlier, last, first] = [above.at(-2), above.at(-1), lines[0]]
  if (last === undefined || first === undefined) return lines
  const step = earlier === undefined ? 1.15 * last.size : last.base - earlier.base
  const down = last.base + Math.min(step, 1.5 * last.size) - first.base
  return lines.map((line) => ({ ...line, base: line.base + down }))
}
