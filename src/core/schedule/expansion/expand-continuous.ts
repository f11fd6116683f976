import { earlier, later, type Period } from '../../calendar/civil-date.ts'
import type { BoundSpan, ContinuousSchedule } from '../schedule.ts'
import { isLoose } from './expand-dated.ts'
import type { Laid } from './laid.ts'
import type { Ground } from './lay-point.ts'
import { cutTo, isPlaced, occurrencesOf, yearsOf } from './lay-span.ts'
import { schoolYearsIn } from './lay-units.ts'

/** Goes on through the plan, each year, or what is named (rules 7, 8, 10). */
export function expandContinuous(schedule: ContinuousSchedule, ground: Ground): Laid {
  const { over } = schedule
  const spans = typeof over === 'string' ? [] : over
  const yearless = spans.some(({ span }) => !isPlaced(span) && occurrencesOf(span, ground).length > 1)
  return {
    kind: 'continuous',
    windows: typeof over === 'string' ? wholes(over, ground) : over.flatMap((one) => stretches(one, ground)),
    ambiguous: spans.some(isLoose) || yearless || (schedule.year === 'current' && !ground.period.oneYear),
    times: null,
    reportsBehind: false,
  }
}

function wholes(over: 'plan' | 'year' | 'school-year', { period }: Ground): readonly Period[] {
  switch (over) {
    case 'plan':
      return [{ start: period.start, end: period.end }]
    case 'year':
      return yearsOf(period)
    case 'school-year':
      return schoolYearsIn(period)
  }
}

/** A year or school year is cut to the period; «с сентября» runs from the first September to its end (rules 10, 21). */
function stretches({ bound, span }: BoundSpan, ground: Ground): readonly Period[] {
  const { period } = ground
  const found = occurrencesOf(span, ground)
  const first = found[0]
  if (first === undefined) return []
  switch (bound) {
    case 'in':
      return found.map((one) => (isYears(span) ? (cutTo(one, period) ?? one) : one))
    case 'from':
      return [{ start: first.start, end: later(first.start, period.end) }]
    case 'by':
    case 'by-end':
      return [{ start: earlier(first.end, period.start), end: first.end }]
  }
}

function isYears({ from }: BoundSpan['span']): boolean {
  return from.unit === 'year' || from.unit === 'school-year'
}
