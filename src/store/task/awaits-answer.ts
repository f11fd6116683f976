import { type RawBuilder, sql } from 'kysely'
import type { Standing } from '#core/task/standing.ts'
import { controllerOfPlan } from '../plan/controller.ts'

/** Whose answer a task waits for: a person's, who answers for those too for whom they stand in. */
export interface ActingController {
  readonly personId: string
  /** The person, and those for whom they stand in. */
  readonly actsAs: readonly string[]
}

/** SQL: the ids of the plans in force that they control. */
export function controlledPlans({ actsAs }: ActingController): RawBuilder<{ id: string }> {
  return sql`
    select plan.id from plan
    where plan.state = 'in-force' and ${controllerOfPlan} = any(${[...actsAs]}::uuid[])`
}

/** SQL: whether somebody has submitted the row of `task` or asked something about it, and it has not ended; as its index has it. */
export const asked = sql<boolean>`(
  (task.submitted_on is not null or task.request is not null)
  and task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
)`

/**
 * SQL: whether the row of `task`, of the row of `plan`, which this person controls, waits for their answer. Nobody accepts what
 * they have submitted for another organisation themselves.
 */
export function awaitsAnswer(
  { personId }: ActingController,
  standing: RawBuilder<Standing>,
): RawBuilder<boolean> {
  return sql<boolean>`(
    (${standing} = 'submitted' or task.request is not null)
    and (task.submitted_by is distinct from ${personId} or plan.organisation_id = task.organisation_id)
  )`
}
