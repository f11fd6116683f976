import { sql } from 'kysely'

/** SQL: whether somebody has worked on the row of `task`: a fact stands there, if only «not required». */
export const workedOn = sql<boolean>`
  coalesce(task.done_on, task.submitted_on, task.returned_on, task.not_required_on) is not null
`
