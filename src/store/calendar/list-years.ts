import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Reader } from '../reader.ts'
import { type KeptYear, workingYearOf } from './kept-year.ts'

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

/** The calendar by which terms are counted, as it stands now. */
export async function loadCalendar(reader: Reader): Promise<WorkingCalendar> {
  const rows = await reader.tables
    .selectFrom('working_year')
    .select(['year', 'act', 'status', 'moves', 'decreed'])
    .orderBy('year')
    .execute()
  return workingCalendarOf(rows.map(workingYearOf))
}
