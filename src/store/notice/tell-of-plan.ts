import { sql } from 'kysely'
import type { Writer } from '../writer.ts'
import { firstWay, type Telling } from './save-notices.ts'

export interface PlanTold {
  readonly regionId: string
  readonly planId: string
}

/** Tells who answers for the organisations on which a plan was laid just now: each person once, with how many tasks. */
export async function tellRolledOut(
  writer: Writer,
  { regionId, planId }: PlanTold,
  { by, at, roles, mailed }: Telling,
): Promise<void> {
  await sql`
    with laid as (
      select organisation_id, count(*)::integer as tasks from task
      where region_id = ${regionId} and plan_id = ${planId} and changed_at = ${at} and cancelled_on is null
        and not exists (select from task_step where task_step.region_id = task.region_id and task_step.task_id = task.id)
      group by 1
    )
    insert into notice (region_id, id, person_id, kind, plan_id, tasks, by_id, made_at, mail)
    select ${regionId}::uuid, new_id(), person_id, 'plan-rolled-out', ${planId}::uuid, sum(tasks), ${by}::uuid, ${at}, ${firstWay(mailed)}
    from laid
    join answering((select array_agg(organisation_id) from laid), ${[...roles]}::text[]) as answering using (organisation_id)
    where person_id is distinct from ${by}::uuid
    group by person_id
  `.execute(writer.tables)
}

/** Tells who answers for organisations whose tasks an act has changed just now, in their term, their words or altogether. */
export async function tellAmended(
  writer: Writer,
  { regionId, planId }: PlanTold,
  { by, at, roles, mailed }: Telling,
): Promise<void> {
  await sql`
    with changed as (
      select task.organisation_id, count(distinct task.id)::integer as tasks
      from task
      left join task_step as step on step.region_id = task.region_id and step.task_id = task.id and step.at = ${at}
        and step.event ->> 'kind' in ('redated', 'amended', 'cancelled')
      where task.region_id = ${regionId} and task.plan_id = ${planId}
        -- Changed, or laid by the act anew.
        and (step.task_id is not null or task.changed_at = ${at})
      group by 1
    )
    insert into notice (region_id, id, person_id, kind, plan_id, tasks, by_id, made_at, mail)
    select ${regionId}::uuid, new_id(), person_id, 'plan-amended', ${planId}::uuid, sum(tasks), ${by}::uuid, ${at}, ${firstWay(mailed)}
    from changed
    join answering((select array_agg(organisation_id) from changed), ${[...roles]}::text[]) as answering using (organisation_id)
    where person_id is distinct from ${by}::uuid
    group by person_id
  `.execute(writer.tables)
}
