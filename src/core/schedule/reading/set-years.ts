import { type CalendarPoint, withYear } from '../calendar-point.ts'
import { goesBack } from '../order-points.ts'
import type { Span } from '../schedule.ts'
import type { YearsRead } from './read-years.ts'

/** The span in each of the years; one that crosses the New Year ends in the next. Null where it cannot be said. */
export function inYears(span: Span, { years, school, ranged }: YearsRead): readonly Span[] | null {
  if (school) return years.map((year) => inSchoolYear(span, year))
  if (span.to === null) return years.map((year) => ({ from: dated(span.from, year), to: null }))
  const { from, to } = span
  if (!goesBack(from, to)) return years.map((year) => ({ from: dated(from, year), to: dated(to, year) }))
  if (years.length === 1) return years.map((year) => ({ from: dated(from, year - 1), to: dated(to, year) }))
  return ranged
    ? years.slice(0, -1).map((year) => ({ from: dated(from, year), to: dated(to, year + 1) }))
    : null
}

/** Both ends get a year where one of them has it: the year of the end holds for the start, and the other way round. */
export function sharedYears({ from, to }: Span): Span {
  if (to === null) return { from, to }
  if (from.year === null && to.year !== null) {
    const back = goesBack(from, to)
    return { from: withYear(from, back ? to.year - 1 : to.year), to }
  }
  if (from.year !== null && to.year === null) {
    const back = goesBack(from, to)
    return { from, to: withYear(to, back ? from.year + 1 : from.year) }
  }
  return { from, to }
}

/** Parts of a school year named with a calendar year stand in the school year that this year belongs to. */
function dated(point: CalendarPoint, year: number): CalendarPoint {
  if (point.unit === 'term' && point.number > 2) return withYear(point, year - 1)
  if (point.unit === 'trimester' && point.number > 2) return withYear(point, year - 1)
  return withYear(point, year)
}

function inSchoolYear(span: Span, year: number): Span {
  const from = ofSchoolYear(span.from, year)
  return { from, to: span.to === null ? null : ofSchoolYear(span.to, year) }
}

function ofSchoolYear(point: CalendarPoint, year: number): CalendarPoint {
  switch (point.unit) {
    case 'day':
    case 'weekday':
    case 'working-day':
    case 'month':
      return withYear(point, point.month >= 9 ? year : year + 1)
    case 'quarter':
      return withYear(point, point.number >= 3 ? year : year + 1)
    case 'half':
      return { unit: 'school-half', number: point.number, year }
    case 'year':
      return { unit: 'school-year', year }
    case 'year-edge':
      return { unit: 'school-year-edge', edge: point.edge, year }
    case 'school-half':
    case 'trimester':
    case 'term':
    case 'school-year':
    case 'school-year-edge':
    case 'plan-week':
    case 'plan':
      return withYear(point, year)
  }
}
