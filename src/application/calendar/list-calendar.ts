import { addDays, civilDateOf } from '#core/calendar/civil-date.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { isWorkingDay } from '#core/calendar/working-days.ts'
import type { WorkingYear, WorkingYearStatus } from '#core/calendar/working-year.ts'
import { formatWorkingYear } from '#core/calendar/working-year-text.ts'
import { listYears } from '#store/calendar/list-years.ts'
import type { Context } from '../context.ts'

export interface ShownYear {
  readonly year: number
  readonly act: string | null
  readonly status: WorkingYearStatus
  readonly moves: string
  readonly note: string
  /** In a week of five days. */
  readonly workingDays: number
  readonly changedBy: string | null
  readonly changedAt: string | null
}

/** The production calendar by year; everybody may look. */
export function listCalendar(context: Context): Promise<{ readonly years: readonly ShownYear[] }> {
  return context.read(async (reader) => {
    const years = await listYears(reader)
    return {
      years: years.map((year) => ({
        year: year.year,
        act: year.act,
        status: year.status,
        moves: formatWorkingYear(year),
        note: year.note,
        workingDays: countWorkingDays(year),
        changedBy: year.changedBy,
        changedAt: year.changedAt,
      })),
    }
  })
}

function countWorkingDays(year: WorkingYear): number {
  const calendar = workingCalendarOf([year])
  const last = civilDateOf(year.year, 12, 31)
  let count = 0
  for (let day = civilDateOf(year.year, 1, 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}
