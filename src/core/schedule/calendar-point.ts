/** Days 1–10, 11–20, 21 to the last; days 1–15 and 16 to the last; the weeks from the 1st on, the fifth the rest. */
export type MonthPart =
  | 'start'
  | 'middle'
  | 'end'
  | 'first-half'
  | 'second-half'
  | 'week-1'
  | 'week-2'
  | 'week-3'
  | 'week-4'
  | 'week-5'
  | 'last-week'

/**
 * A piece of the calendar that a term names. `year` is null where the text does not say it; a school year is known by
 * the year in which it starts. A day that a month lacks is its last. Negative numbers count from the end.
 */
export type CalendarPoint =
  | { readonly unit: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | {
      readonly unit: 'weekday'
      readonly weekday: number
      readonly nth: number
      readonly month: number
      readonly year: number | null
    }
  | {
      readonly unit: 'working-day'
      readonly number: number
      readonly month: number
      readonly year: number | null
    }
  | {
      readonly unit: 'month'
      readonly month: number
      readonly part: MonthPart | null
      readonly year: number | null
    }
  | { readonly unit: 'quarter' | 'half'; readonly number: number; readonly year: number | null }
  | {
      readonly unit: 'school-half' | 'trimester' | 'term'
      readonly number: number
      readonly year: number | null
    }
  | { readonly unit: 'year' | 'school-year'; readonly year: number | null }
  /** «начало учебного года», «конец года»: which days these are, nobody says. */
  | {
      readonly unit: 'year-edge' | 'school-year-edge'
      readonly edge: 'start' | 'end'
      readonly year: number | null
    }
  /** A week of the plan, counted from its first day. */
  | { readonly unit: 'plan-week'; readonly number: number; readonly year: null }
  | { readonly unit: 'plan'; readonly year: null }

export function withYear(point: CalendarPoint, year: number): CalendarPoint {
  if (point.unit === 'plan-week' || point.unit === 'plan') return point
  return { ...point, year }
}
