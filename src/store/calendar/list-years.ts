import { sql } from 'kysely'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Reader } from '../reader.ts'
import { type KeptYear, workingYearOf, type YearRow } from './kept-year.ts'
import { listRegionalHolidays } from './regional-holiday.ts'

export async function listYears(reader: Reader): Promise<readonly KeptYear[]> {
  const rows = await reader.tables
    .selectFrom('working_year')
    .leftJoin('person', 'person.id', 'working_year.changed_by')
    .selectAll('working_year')
    .select('person.name as changed_by_name')
    .orderBy('year')
    .execute()
  return rows.map((row) => ({
    ...workingYearOf(row),
    note: row.note,
    changedBy: row.changed_by_name,
    changedAt: row.changed_at,
  }))
}

/** The calendar by which terms are counted, as it stands now; of a region with its own days off. */
export async function loadCalendar(reader: Reader, regionId: string | null = null): Promise<WorkingCalendar> {
  const [years, holidays] = await Promise.all([
    sql<YearRow>`select year, act, status, moves, decreed from working_year order by year`.execute(
      reader.tables,
    ),
    regionId === null ? [] : listRegionalHolidays(reader, regionId),
  ])
  return workingCalendarOf(
    years.rows.map(workingYearOf),
    holidays.map(({ on }) => on),
  )
}
