import { earlier, later, type Period, yearOf } from '../../calendar/civil-date.ts'
import { yearPeriod } from '../../calendar/quarter.ts'
import type { Span } from '../schedule.ts'
import { type Ground, layPoint } from './lay-point.ts'

/** The span in one year; a yearless one that goes backwards crosses the New Year (rule 3). */
export function laySpan(span: Span, year: number, ground: Ground): Period | null {
  const from = layPoint(span.from, year, ground)
  if (from === null || span.to === null) return from
  const to = layPoint(span.to, year, ground)
  if (to === null) return null
  if (to.end >= from.start || span.to.year !== null)
    return { start: from.start, end: later(from.start, to.end) }
  const next = layPoint(span.to, year + 1, ground)
  return next === null ? null : { start: from.start, end: next.end }
}

/**
 * Where a span falls in the period: once where it has its year, else in each year of the period where it lies whole
 * inside it (one that crosses the New Year: where it starts inside), in a period of one year the first time; where it
 * lies nowhere inside, where it overlaps; else the next time after the period's start (rules 3 and 21).
 */
export function occurrencesOf(span: Span, ground: Ground): readonly Period[] {
  const { period } = ground
  if (isPlaced(span)) {
    const one = laySpan(span, yearOf(period.start), ground)
    return one === null ? [] : [one]
  }
  const all: Period[] = []
  for (let year = yearOf(period.start) - 1; year <= yearOf(period.end) + 1; year += 1) {
    const one = laySpan(span, year, ground)
    if (one !== null) all.push(one)
  }
  const held = all.filter((one) => isInside(one, period) || (crosses(one) && startsInside(one, period)))
  if (held.length > 0) return period.oneYear ? held.slice(0, 1) : held
  const touching = all.filter((one) => overlaps(one, period))
  if (touching.length > 0) return touching.slice(0, 1)
  return all.filter((one) => one.start >= period.start).slice(0, 1)
}

/** Needs no year to be found: it has one, or is counted in the plan itself. */
export function isPlaced({ from }: Span): boolean {
  return from.year !== null || from.unit === 'plan' || from.unit === 'plan-week'
}

/** Calendar years that the period touches, each cut to it; a period of one year is one (rule 14). */
export function yearsOf(period: Period & { readonly oneYear: boolean }): readonly Period[] {
  if (period.oneYear) return [{ start: period.start, end: period.end }]
  const years: Period[] = []
  for (let year = yearOf(period.start); year <= yearOf(period.end); year += 1) {
    const cut = cutTo(yearPeriod(year), period)
    if (cut !== null) years.push(cut)
  }
  return years
}

export function cutTo(one: Period, period: Period): Period | null {
  return overlaps(one, period)
    ? { start: later(one.start, period.start), end: earlier(one.end, period.end) }
    : null
}

export function isInside(one: Period, period: Period): boolean {
  return one.start >= period.start && one.end <= period.end
}

export function overlaps(one: Period, period: Period): boolean {
  return one.start <= period.end && one.end >= period.start
}

function startsInside(one: Period, period: Period): boolean {
  return one.start >= period.start && one.start <= period.end
}

function crosses(one: Period): boolean {
  return yearOf(one.start) !== yearOf(one.end)
}
