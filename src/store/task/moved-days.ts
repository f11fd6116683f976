import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { type MovedDay, movedDays } from '#core/calendar/moved-days.ts'
import { loadCalendar } from '../calendar/list-years.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'

/** SQL: days that move off days off as rows of `moved`: in which working week, the term's own day, the due day. */
export function movedAsRows(days: readonly MovedDay[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(days)}::jsonb) as moved (week smallint, own date, due date)`
}

/**
 * Which days among the `due_on` of `terms`, a table, a plan moves off days off as its region's calendar stands now; none
 * where it leaves them. There are few days, however many tasks there are, and core alone knows which are worked.
 */
export async function movedDaysAmong(
  reader: Reader,
  planId: string,
  terms: RawBuilder<unknown>,
): Promise<readonly MovedDay[]> {
  const plan = await reader.tables
    .selectFrom('plan')
    .select(['region_id', 'moves_due_days'])
    .where('id', '=', planId)
    .executeTakeFirst()
  if (plan?.moves_due_days !== true) return []
  const found = await sql<{ day: CivilDate }>`
    select distinct due_on as day from ${terms} where due_on is not null
  `.execute(reader.tables)
  const calendar = await loadCalendar(reader, plan.region_id)
  return movedDays(
    calendar,
    found.rows.map(({ day }) => day),
  )
}
