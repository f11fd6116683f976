import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/**
 * SQL: whether the organisation in the row `o` is open on a day. A row says when it was opened and closed where its table
 * has such columns; without them it is open, for there is no other.
 */
export function openOn(day: CivilDate): RawBuilder<boolean> {
  return sql<boolean>`(
    coalesce((to_jsonb(o) ->> 'opened_on')::date <= ${day}::date, true)
    and coalesce((to_jsonb(o) ->> 'closed_on')::date > ${day}::date, true)
  )`
}
