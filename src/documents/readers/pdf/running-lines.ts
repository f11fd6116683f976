import type { Box } from './marks.ts'
import { openingMark } from './opening-mark.ru.ts'
import { pageNumber } from './page-number.ru.ts'
import type { TextLine } from './text-line.ts'

/** Lines outside tables, as far as they may belong to the sheet and not to the text. */
export interface PageLines {
  readonly page: number
  readonly box: Box
  readonly lines: readonly TextLine[]
}

/** Share of the page's height, at its head and foot, where running lines stand. */
const ZONE = 0.13
/** Points that a running line may be off its place on another page. */
const SAME_PLACE = 5
/** On two pages alone a line is running only where so many font heights part it from the text. */
const FREE = 1.8
/** Share of the pages, but for the first, that repeat a running line; left and right pages may have each their own. */
const REPEATED = 0.6
const REPEATED_ON_EVERY_OTHER = 0.4

/** Page numbers, running heads and feet: what stands at the same place of page after page. */
export function findRunningLines(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const running = new Set<TextLine>()
  const places = new Map<
    string,
    { readonly line: TextLine; readonly offset: number; readonly page: number }[]
  >()
  const numbers: { readonly line: TextLine; readonly page: number; readonly shift: number }[] = []
  for (const { page, box, lines } of pages) {
    // Two sheets may well begin alike («Приложение к приказу …») and be two documents.
    const few = pages.length < 3
    const height = box.bottom - box.top
    for (const line of lines) {
      const fromTop = line.base - box.top
      const atFoot = fromTop > height / 2
      const offset = atFoot ? box.bottom - line.base : fromTop
      if (offset > height * ZONE) continue
      const text = line.text.trim()
      const number = pageNumber.exec(text)
      if (number !== null) numbers.push({ line, page, shift: Number(number[1]) - page })
      if (few && (openingMark.test(text) || !standsApart(line, lines, atFoot))) continue
      const key = `${atFoot ? 'foot' : 'head'} ${text}`
      const found = places.get(key)
      if (found === undefined) places.set(key, [{ line, offset, page }])
      else found.push({ line, offset, page })
    }
  }
  for (const found of places.values()) {
    for (const one of found) {
      const same = found.filter((other) => Math.abs(other.offset - one.offset) <= SAME_PLACE)
      if (isRepeated(new Set(same.map((other) => other.page)), pages.length)) running.add(one.line)
    }
  }
  const shifts = new Map<number, number>()
  for (const { shift } of numbers) shifts.set(shift, (shifts.get(shift) ?? 0) + 1)
  for (const { line, shift } of numbers) if (shift === 0 || (shifts.get(shift) ?? 0) > 1) running.add(line)
  return running
}

function isRepeated(on: ReadonlySet<number>, pages: number): boolean {
  if (on.size < 2) return false
  if (on.size >= Math.max(2, (pages - 1) * REPEATED)) return true
  const parity = new Set([...on].map((page) => page % 2))
  return on.size >= 3 && parity.size === 1 && on.size >= (pages - 1) * REPEATED_ON_EVERY_OTHER
}

/** Nothing stands nearer than a few lines below a head or above a foot, and nothing beyond. */
function standsApart(line: TextLine, lines: readonly TextLine[], atFoot: boolean): boolean {
  return lines.every((other) => {
    const inward = atFoot ? line.base - other.base : other.base - line.base
    return other === line || inward > FREE * line.size
  })
}
