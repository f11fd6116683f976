import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueSoonDays, type Standing } from '#core/task/standing.ts'

/**
 * SQL: core's `standingOn` for the row of `task` on a day, for lists where the rows are too many to be fetched. A test
 * holds the two together. `null <= day` is null, so a fact that is not there or of a later day is passed over.
 */
export function standing(day: CivilDate): RawBuilder<Standing> {
  const on = sql`${day}::date`
  return sql<Standing>`case
    when task.cancelled_on <= ${on} then 'cancelled'
    when task.not_required_on <= ${on} then 'not-required'
    when task.accepted_on <= ${on} then case when task.done_on > task.due_on then 'done-late' else 'done' end
    when task.returned_on <= ${on}
      and (task.submitted_on is null or task.submitted_on > ${on} or task.returned_on >= task.submitted_on)
      then 'returned'
    when task.submitted_on <= ${on} then 'submitted'
    when task.due_on is null then 'waiting'
    when task.due_on < ${on} then 'overdue'
    when task.due_on - ${on} <= ${sql.lit(dueSoonDays)} then 'due-soon'
    when task.start_on > ${on} then 'ahead'
    else 'open'
  end`
}
