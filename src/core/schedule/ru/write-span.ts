import type { CalendarPoint } from '../calendar-point.ts'
import { goesBack } from '../order-points.ts'
import type { BoundSpan, Span } from '../schedule.ts'
import { schoolYear, writePoint, writeYear, writeYearless } from './write-point.ts'

/** «май 2022 г.», «до 15 мая», «с 1 по …», «с сентября», «2021–2024 годы». */
export function writeBoundSpan({ bound, span }: BoundSpan): string {
  const { from, to } = span
  if (from.unit === 'year' || from.unit === 'school-year') return writeYears(bound, span)
  switch (bound) {
    case 'in':
      return writeInside(span)
    case 'by':
      return `до ${writePoint(from, 'genitive')}${to === null ? '' : ` – ${writePoint(to, 'genitive')}`}`
    case 'by-end':
      return `до конца ${writePoint(from, 'genitive')}`
    case 'from':
      return `с${from.unit === 'weekday' && from.nth === 2 ? 'о' : ''} ${writePoint(from, 'genitive')}`
  }
}

/** Days run «с … по …», everything else has a dash; a year that both ends share is said once. */
function writeInside({ from, to }: Span): string {
  if (to === null) return writePoint(from, 'nominative')
  const shared = from.year === to.year && !goesBack(from, to) && from.unit === to.unit && !isOfSchool(from)
  const first = shared
    ? writeYearless(from, isDay(from) ? 'genitive' : 'nominative')
    : writePoint(from, isDay(from) ? 'genitive' : 'nominative')
  if (
    from.unit === 'day' &&
    to.unit === 'day' &&
    from.month === to.month &&
    from.year === to.year &&
    from.day < to.day
  ) {
    return `с ${from.day} по ${writePoint(to, 'genitive')}`
  }
  if (isDay(from) && isDay(to)) return `с ${first} по ${writePoint(to, 'genitive')}`
  return `${first} – ${writePoint(to, 'nominative')}`
}

function writeYears(bound: BoundSpan['bound'], { from, to }: Span): string {
  const school = from.unit === 'school-year'
  if (from.year === null)
    return bound === 'in' ? 'в течение учебного года' : `${bound === 'by' ? 'до' : 'с'} учебного года`
  const first = school ? schoolYear(from.year) : String(from.year)
  const adjective = school ? ' учебн' : ' '
  if (to !== null && to.year !== null) {
    const last = school ? schoolYear(to.year) : String(to.year)
    const years = school ? `${first} – ${last}${adjective}ые годы` : `${first}–${last} годы`
    return bound === 'in' ? years : `${bound === 'by' ? 'до' : 'с'} ${years}`
  }
  if (bound === 'in') return `${first}${adjective}${school ? 'ый ' : ''}год`
  return `${bound === 'by' ? 'до' : 'с'} ${first}${adjective}${school ? 'ого ' : ''}года`
}

function isDay({ unit }: CalendarPoint): boolean {
  return unit === 'day'
}

function isOfSchool(point: CalendarPoint): boolean {
  return writeYear(point).includes('учебного') || point.unit === 'school-half'
}

/**
 * A comma lends a year backwards and «до» forwards, a semicolon neither: it stands where only some items have a year, and
 * behind a «до» that is not to hold for what follows.
 */
export function writeItems(items: readonly BoundSpan[]): string {
  const dated = items.filter(({ span }) => span.from.year !== null).length
  const apart = dated > 0 && dated < items.length
  return items
    .map(
      (item, index) =>
        `${index === 0 ? '' : apart || lends(items[index - 1], item) ? '; ' : ', '}${writeBoundSpan(item)}`,
    )
    .join('')
}

function lends(before: BoundSpan | undefined, item: BoundSpan): boolean {
  return (before?.bound === 'by' && item.bound !== 'by') || before?.bound === 'by-end'
}
