import type { CivilDate } from './civil-date.ts'
import type { WorkingCalendar } from './working-days.ts'
import type { WorkingYear } from './working-year.ts'

/** A calendar of years as they are kept, one by one; of two records for a year the later in the list holds. */
export function workingCalendarOf(
  years: readonly WorkingYear[],
  regionalHolidays: readonly CivilDate[] = [],
): WorkingCalendar {
  return { years: Object.fromEntries(years.map((year) => [year.year, year])), regionalHolidays }
}
