import { sql } from 'kysely'

/** SQL: whether somebody has worked on the row of `task`: a fact stands there, if only a question or a paper. */
export const workedOn = sql<boolean>`(
  coalesce(task.accepted_on, task.submitted_on, task.returned_on, task.not_required_on) is not null
  or task.request is not null
  or exists (
    select from evidence
    where evidence.region_id = task.region_id and evidence.task_id = task.id and evidence.removed_at is null
  )
)`

/** SQL: whether anything was ever written about the row of `task`, if it was withdrawn since: such a row is not deleted. */
export const touched = sql<boolean>`(
  exists (
    select from task_step where task_step.region_id = task.region_id and task_step.task_id = task.id
  )
  or exists (select from evidence where evidence.region_id = task.region_id and evidence.task_id = task.id)
  or exists (
    select from task_comment where task_comment.region_id = task.region_id and task_comment.task_id = task.id
  )
)`
