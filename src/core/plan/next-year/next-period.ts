import { addDays, addMonths, type CivilDate, yearOf } from '../../calendar/civil-date.ts'

/** The period of a plan, its end perhaps open. */
export interface OpenPeriod {
  readonly start: CivilDate
  readonly end: CivilDate | null
}

/**
 * The period that follows: the next year, calendar or school, for a plan of at most one; as many years as the plan has for a
 * longer one.
 */
export function nextPeriod({ start, end }: OpenPeriod): OpenPeriod {
  const years = yearsOf({ start, end })
  return {
    start: addMonths(start, 12 * years),
    end: end === null ? null : lastDay(end, years),
  }
}

function yearsOf({ start, end }: OpenPeriod): number {
  if (end === null) return 1
  let years = 1
  while (addMonths(start, 12 * years) <= end) years += 1
  return years
}

/** The last day of February stays its last. */
function lastDay(end: CivilDate, years: number): CivilDate {
  return addDays(addMonths(addDays(end, 1), 12 * years), -1)
}

/** How many years one period lies behind another. */
export function yearsBetween(from: OpenPeriod, to: OpenPeriod): number {
  return yearOf(to.start) - yearOf(from.start)
}
