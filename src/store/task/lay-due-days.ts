import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { type Redating, redateBy } from './redate-tasks.ts'

/**
 * Lays the due days of a plan's open tasks anew by its own rule for days off and the calendar as it stands now. Who was
 * granted a day keeps it: whoever granted it has looked at the calendar. Gives how many moved.
 */
export function layDueDays(writer: Writer, redating: Omit<Redating, 'why' | 'words'>): Promise<number> {
  return redateBy(
    writer,
    { ...redating, why: 'setting', words: null },
    sql`
      select task.id as task_id, task.start_on, coalesce(task.term_on, task.due_on) as due_on
      from task
      where task.region_id = ${redating.regionId} and task.plan_id = ${redating.planId} and task.due_on is not null
        and task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
        and not exists (
          select from task_step
          where task_step.region_id = task.region_id and task_step.task_id = task.id
            and task_step.event ->> 'kind' = 'time-granted'
        )
    `,
  )
}

/** Plans in force that move due days and have an open task due between two days. */
export async function listPlansDueBetween(
  reader: Reader,
  from: CivilDate,
  to: CivilDate,
): Promise<
  readonly { readonly regionId: string; readonly planId: string; readonly organisationId: string }[]
> {
  const found = await sql<{ regionId: string; planId: string; organisationId: string }>`
    select plan.region_id as "regionId", plan.id as "planId", plan.organisation_id as "organisationId"
    from plan
    where plan.state = 'in-force' and plan.moves_due_days
      and exists (
        select from task
        where task.plan_id = plan.id and task.due_on between ${from} and ${to}
          and task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
      )
    order by plan.id
  `.execute(reader.tables)
  return found.rows
}
