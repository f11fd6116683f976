import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'

/** Who takes a step of many tasks at once, and when. */
export interface StepOfMany {
  readonly regionId: string
  readonly personId: string
  readonly on: CivilDate
  readonly at: string
}

/**
 * SQL: keeps one more step behind those of each task in `tasks`, a table of theirs with `id`, as `event` tells it. The
 * day is never before the last one known, whatever zone it was known in.
 */
export function stepBehind(
  { regionId, personId, on, at }: StepOfMany,
  tasks: RawBuilder<unknown>,
  event: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    insert into task_step (region_id, task_id, number, happened_on, at, person_id, event)
    select ${regionId}::uuid, ${tasks}.id, coalesce(last.number, 0) + 1, greatest(last.happened_on, ${on}::date),
           ${at}::timestamptz, ${personId}::uuid, ${event}
    from ${tasks}
    left join lateral (
      select step.number, step.happened_on from task_step step
      where step.region_id = ${regionId} and step.task_id = ${tasks}.id
      order by step.number desc limit 1
    ) as last on true
  `
}
