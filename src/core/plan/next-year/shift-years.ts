import { yearOf } from '../../calendar/civil-date.ts'
import type { OpenPeriod } from './next-period.ts'
import { actReference } from './ru/year-words.ts'

/**
 * A text with its years moved on: «до 1 марта 2026 г.» → «до 1 марта 2027 г.», «2025/26 учебный год» → «2026/27». Only years
 * of the plan's own period are moved: an act that is named in the text keeps its date.
 */
export function shiftYears(text: string, period: OpenPeriod, years: number): string {
  const kept = text.match(actReference) ?? []
  const [first, last] = [
    yearOf(period.start),
    period.end === null ? yearOf(period.start) + 1 : yearOf(period.end),
  ]
  const moves = (year: number) => year >= first && year <= last
  let reference = 0
  const marked = text.replace(actReference, () => '\u0000')
  const shifted = marked
    .replace(/(?<!\d)(\d{4})(\s*[/–—-]\s*)(\d{2})(?!\d|\.)/gu, (whole, year, between, next) =>
      moves(Number(year)) && Number(next) === (Number(year) + 1) % 100
        ? `@${Number(year) + years}${between}${String((Number(next) + years) % 100).padStart(2, '0')}`
        : whole,
    )
    .replace(/(?<![\d@])(\d{4})(?!\d)/gu, (whole, year) =>
      moves(Number(year)) ? String(Number(year) + years) : whole,
    )
    .replace(/(?<=\d\d\.\d\d\.)(\d{2})(?!\d)/gu, (whole, year) =>
      moves(2000 + Number(year)) ? String(Number(year) + years).padStart(2, '0') : whole,
    )
    .replaceAll('@', '')
  return shifted.replaceAll('\u0000', () => {
    reference += 1
    return kept[reference - 1] ?? ''
  })
}
