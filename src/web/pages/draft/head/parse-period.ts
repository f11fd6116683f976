import { type CivilDate, civilDateOf, yearOf } from '#core/calendar/civil-date.ts'
import { schoolYearPeriod } from '#core/calendar/school-year.ts'
import type { PeriodDraft } from '#core/plan/plan-draft.ts'
import { onward, schoolYear } from '../../../ru/month-words.ts'
import { findDay } from '../../../ru/parse-day.ts'

/**
 * A plan's period as people type it: «2021–2024», «2026 год», «2026/27 учебный год», «01.09.2026 – 31.05.2027»,
 * «с 5 октября 2026» (no end). null where it is none.
 */
export function parsePeriod(text: string, year: number): PeriodDraft | null {
  const school = schoolYear.exec(text)
  if (school !== null) return { ...schoolYearPeriod(Number(school[1])), source: 'given' }
  const first = findDay(text, year)
  if (first !== null) return fromDays(text, first.day, first.end)
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/gu)].map((match) => Number(match[1]))
  const from = years[0]
  if (from === undefined) return null
  const to = years.at(-1) ?? from
  if (to < from) return null
  const end = years.length === 1 && onward.test(text) ? null : civilDateOf(to, 12, 31)
  return { start: civilDateOf(from, 1, 1), end, source: 'given' }
}

/** «1 сентября – 31 мая 2027»: a first day without a year takes that of the second, or the one before. */
function fromDays(text: string, start: CivilDate, at: number): PeriodDraft | null {
  const rest = text.slice(at)
  const second = findDay(rest, yearOf(start))
  if (second === null) return onward.test(` ${text}`) ? { start, end: null, source: 'given' } : null
  const own = findDay(text.slice(0, at), 1900)
  let from = start
  if (own !== null && yearOf(own.day) === 1900) {
    const sameYear = findDay(text, yearOf(second.day))?.day ?? start
    from = sameYear <= second.day ? sameYear : (findDay(text, yearOf(second.day) - 1)?.day ?? start)
  }
  return from <= second.day ? { start: from, end: second.day, source: 'given' } : null
}
