import type { CalendarPoint } from './calendar-point.ts'

/** The second comes before the first in a calendar year. */
export function goesBack(first: CalendarPoint, second: CalendarPoint): boolean {
  return order(second) < order(first)
}

/** From the autumn to the spring, as a school year runs. */
export function isNewYear(last: CalendarPoint, next: CalendarPoint): boolean {
  return order(last) >= 900 && order(next) < 600
}

/** A place in the calendar year that orders points, roughly by day. */
export function order(point: CalendarPoint): number {
  switch (point.unit) {
    case 'day':
      return point.month * 100 + point.day
    case 'weekday':
      return point.month * 100 + (point.nth < 0 ? 31 : point.nth * 7)
    case 'working-day':
      return point.month * 100 + (point.number < 0 ? 31 : point.number)
    case 'month':
      return (
        point.month * 100 +
        (point.part === 'middle' || point.part === 'second-half' ? 15 : point.part === 'end' ? 21 : 1)
      )
    case 'quarter':
      return point.number * 300 - 200
    case 'half':
      return point.number * 600 - 500
    case 'school-half':
    case 'trimester':
    case 'term':
      return point.number
    case 'year':
    case 'school-year':
    case 'year-edge':
    case 'school-year-edge':
    case 'plan-week':
    case 'plan':
      return 0
  }
}
