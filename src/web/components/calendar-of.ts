import type { CalendarYears } from '#contract/calendar.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { parseWorkingYear } from '#core/calendar/working-year-text.ts'

/**
 * The production calendar as the server keeps it. A year that is not there yet, or cannot be read, has the fixed
 * holidays only: terms in working days may then differ by a day, nothing else does.
 */
export function calendarOf(answer: CalendarYears | undefined): WorkingCalendar {
  const years = (answer?.years ?? []).flatMap(({ year, act, status, moves }) => {
    const read = parseWorkingYear(year, moves)
    return read.ok ? [{ year, act, status, ...read.value, decreed: [] }] : []
  })
  return workingCalendarOf(years)
}
