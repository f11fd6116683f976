import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { RedatingReason } from '#core/task/task-step.ts'
import type { Writer } from '../writer.ts'
import { movedAsRows, movedDaysAmong } from './moved-days.ts'
import { stepBehind } from './step-behind.ts'

/** Why the tasks of a plan get another window, on whose word, and when. */
export interface Redating {
  readonly regionId: string
  readonly planId: string
  readonly why: RedatingReason
  /** Names the act, or says why; null: the reason says all. */
  readonly words: string | null
  readonly personId: string
  /** The day on which it is known. */
  readonly on: CivilDate
  readonly at: string
}

/**
 * SQL: whether the row of `task` may take the dates of `move`. What has come to its end keeps its dates; what waits for
 * the controller is never made late by it; and who was granted more time than the new day keeps it.
 */
const mayMove = sql<boolean>`(
  task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
  and not (task.submitted_on is not null and task.returned_on is null and move.due_on < task.due_on)
  and not (move.due_on <= task.due_on and exists (
    select from task_step
    where task_step.region_id = task.region_id and task_step.task_id = task.id
      and task_step.event ->> 'kind' = 'time-granted'
  ))
)`

/** SQL: whether the row of `task` takes the dates of `move` and has not got them; `move.due_on` is the term's own day. */
export const isMovable = sql<boolean>`(
  (task.start_on, coalesce(task.term_on, task.due_on)) is distinct from (move.start_on, move.due_on) and ${mayMove}
)`

/**
 * Gives many tasks of a plan another window, in one statement. `moves` is a question that gives `task_id`, `start_on` and
 * `due_on`, the term's own day: where that is a day off and the plan moves due days, the task is due on the next working
 * day. Gives how many moved.
 */
export async function redateBy(
  writer: Writer,
  { regionId, planId, why, words, personId, on, at }: Redating,
  moves: RawBuilder<unknown>,
): Promise<number> {
  const days = await movedDaysAmong(writer, planId, sql`(${moves}) as move`)
  const moved = await sql`
    with given as (${moves}),
    move as (
      select given.task_id, given.start_on, coalesce(moved.due, given.due_on) as due_on, moved.own as term_on
      from given
      join task on task.region_id = ${regionId} and task.id = given.task_id
      join organisation o on o.id = task.organisation_id
      left join ${movedAsRows(days)} on moved.week = o.working_week and moved.own = given.due_on
    ),
    old as (
      select task.id, task.start_on as start_was, task.due_on as due_was, move.start_on, move.due_on, move.term_on
      from move join task on task.region_id = ${regionId} and task.id = move.task_id
      where task.plan_id = ${planId}
        and (task.start_on, task.due_on, task.term_on) is distinct from (move.start_on, move.due_on, move.term_on)
        and ${mayMove}
      for update of task
    ),
    laid as (
      update task set start_on = old.start_on, due_on = old.due_on, term_on = old.term_on, changed_at = ${at}
      from old
      where task.region_id = ${regionId} and task.id = old.id
      returning task.id, old.start_was, old.due_was, old.start_on, old.due_on
    ),
    moved as (
      select * from laid where (start_was, due_was) is distinct from (start_on, due_on)
    )
    ${stepBehind(
      { regionId, personId, on, at },
      sql`moved`,
      sql`
      jsonb_build_object(
        'kind', 'redated',
        'from', jsonb_build_object('startOn', moved.start_was, 'dueOn', moved.due_was),
        'to', jsonb_build_object('startOn', moved.start_on, 'dueOn', moved.due_on),
        'why', ${why}::text, 'words', ${words}::text
      )`,
    )}
  `.execute(writer.tables)
  return Number(moved.numAffectedRows ?? 0)
}
