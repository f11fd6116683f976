import { type RawBuilder, sql } from 'kysely'
import type { MovedDay } from '#core/calendar/moved-days.ts'
import { jsonText } from '../json-text.ts'

/** SQL: days that move off days off as rows of `moved`: in which working week, the term's own day, the due day. */
export function movedAsRows(days: readonly MovedDay[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(days)}::jsonb) as moved (week smallint, own date, due date)`
}
