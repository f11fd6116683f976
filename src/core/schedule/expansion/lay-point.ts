import {
  addDays,
  civilDateOf,
  daysInMonth,
  lastDayOfMonth,
  type Period,
  weekdayOf,
} from '../../calendar/civil-date.ts'
import { halfYearPeriod, monthPeriod, quarterPeriod, yearPeriod } from '../../calendar/quarter.ts'
import { schoolPartPeriod, schoolYearPeriod } from '../../calendar/school-year.ts'
import { type WorkingCalendar, type WorkingWeek, workingDayOfMonth } from '../../calendar/working-days.ts'
import type { CalendarPoint, MonthPart } from '../calendar-point.ts'
import type { TermPeriod } from '../plan-time.ts'

/** What laying a term needs to know of where it stands. */
export interface Ground {
  readonly period: TermPeriod
  readonly calendar: WorkingCalendar
  readonly week: WorkingWeek
}

/** The days of a point in a year (its own, where it has one); null where the month has no such weekday. */
export function layPoint(point: CalendarPoint, inYear: number, ground: Ground): Period | null {
  const year = point.year ?? inYear
  switch (point.unit) {
    case 'day': {
      const day = civilDateOf(year, point.month, Math.min(point.day, daysInMonth(year, point.month)))
      return { start: day, end: day }
    }
    case 'weekday':
      return weekdayOfMonth(year, point.month, point.weekday, point.nth)
    case 'working-day': {
      const day = workingDayOfMonth(ground.calendar, year, point.month, point.number, ground.week)
      return { start: day, end: day }
    }
    case 'month':
      return point.part === null
        ? monthPeriod(year, point.month)
        : monthPartPeriod(year, point.month, point.part)
    case 'quarter':
      return quarterPeriod(year, point.number)
    case 'half':
      return point.year === null && ground.period.bySchoolYear
        ? schoolPartPeriod(year, 'school-half', point.number)
        : halfYearPeriod(year, point.number)
    case 'school-half':
    case 'trimester':
    case 'term':
      return schoolPartPeriod(year, point.unit, point.number)
    case 'year':
      return yearPeriod(year)
    case 'school-year':
      return schoolYearPeriod(year)
    case 'year-edge':
      return monthPeriod(year, point.edge === 'start' ? 1 : 12)
    case 'school-year-edge':
      return point.edge === 'start' ? monthPeriod(year, 9) : monthPeriod(year + 1, 5)
    case 'plan-week':
      return planWeek(ground.period, point.number)
    case 'plan':
      return ground.period
  }
}

export function monthPartPeriod(year: number, month: number, part: MonthPart): Period {
  const last = lastDayOfMonth(year, month)
  const days = (from: number, to: number): Period => ({
    start: civilDateOf(year, month, from),
    end: civilDateOf(year, month, Math.min(to, daysInMonth(year, month))),
  })
  switch (part) {
    case 'start':
      return days(1, 10)
    case 'middle':
      return days(11, 20)
    case 'end':
      return days(21, 31)
    case 'first-half':
      return days(1, 15)
    case 'second-half':
      return days(16, 31)
    case 'week-1':
      return days(1, 7)
    case 'week-2':
      return days(8, 14)
    case 'week-3':
      return days(15, 21)
    case 'week-4':
      return days(22, 28)
    case 'week-5':
      return days(Math.min(29, daysInMonth(year, month)), 31)
    case 'last-week':
      return { start: addDays(last, -6), end: last }
  }
}

/** `nth` from 1, or -1 for the last; null where the month has no fifth one. */
export function weekdayOfMonth(year: number, month: number, weekday: number, nth: number): Period | null {
  const first = civilDateOf(year, month, 1)
  const last = lastDayOfMonth(year, month)
  const day =
    nth > 0
      ? addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
      : addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + (nth + 1) * 7)
  return day < first || day > last ? null : { start: day, end: day }
}

function planWeek(period: Period, number: number): Period {
  if (number < 0) return { start: addDays(period.end, -6), end: period.end }
  const start = addDays(period.start, (number - 1) * 7)
  return { start, end: addDays(start, 6) }
}
