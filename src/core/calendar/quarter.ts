import { type CivilDate, civilDateOf, lastDayOfMonth, monthOf, type Period } from './civil-date.ts'

/** `quarter` 1 to 4 of a calendar year. */
export function quarterPeriod(year: number, quarter: number): Period {
  return { start: civilDateOf(year, quarter * 3 - 2, 1), end: lastDayOfMonth(year, quarter * 3) }
}

/** `half` 1 or 2 of a calendar year. */
export function halfYearPeriod(year: number, half: number): Period {
  return { start: civilDateOf(year, half * 6 - 5, 1), end: lastDayOfMonth(year, half * 6) }
}

export function quarterOf(date: CivilDate): number {
  return Math.ceil(monthOf(date) / 3)
}

export function monthPeriod(year: number, month: number): Period {
  return { start: civilDateOf(year, month, 1), end: lastDayOfMonth(year, month) }
}

export function yearPeriod(year: number): Period {
  return { start: civilDateOf(year, 1, 1), end: civilDateOf(year, 12, 31) }
}
