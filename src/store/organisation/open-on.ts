import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/** SQL: whether the organisation in the row `o` is open on a day; the day of its closing is the first on which it is no more. */
export function openOn(day: CivilDate): RawBuilder<boolean> {
  return sql<boolean>`(
    coalesce(o.opened_on <= ${day}::date, true) and coalesce(o.closed_on > ${day}::date, true)
  )`
}
