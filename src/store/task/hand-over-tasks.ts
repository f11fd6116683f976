import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { type StepOfMany, stepBehind } from './step-behind.ts'

/** What an organisation still has to do of one plan. */
export interface OwedOfPlan {
  readonly planId: string
  readonly title: string
  /** Whose plan it is. */
  readonly organisationId: string
  readonly open: number
  /** Of these: what another organisation owes of the same plan itself. */
  readonly twice: number
}

/** SQL: whether there is still something to do about the row of `task`: it has not ended, and is not handed in. */
const stillToDo = sql<boolean>`(
  task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null
  and (task.submitted_on is null or coalesce(task.returned_on >= task.submitted_on, false))
)`

const alike = sql<boolean>`
  other.assignment_id = task.assignment_id and other.occurrence = task.occurrence
`

/** How much an organisation still has to do, with all that stands under it. */
export async function countToDo(reader: Reader, organisationId: string): Promise<number> {
  const found = await sql<{ many: number }>`
    select count(*)::integer as many from task
    where task.organisation_id in (select organisations_under(array[${organisationId}]::uuid[])) and ${stillToDo}
  `.execute(reader.tables)
  return found.rows[0]?.many ?? 0
}

/** What an organisation itself still has to do, plan by plan, and what of it `intoId` owes as well. */
export async function listOwedByPlan(
  reader: Reader,
  organisationId: string,
  intoId: string,
): Promise<readonly OwedOfPlan[]> {
  const found = await sql<OwedOfPlan>`
    select plan.id as "planId", plan.title, plan.organisation_id as "organisationId", owed.open, owed.twice
    from (
      select task.plan_id, count(*)::integer as open,
             count(*) filter (where exists (
               select from task other where other.organisation_id = ${intoId} and ${alike}
             ))::integer as twice
      from task where task.organisation_id = ${organisationId} and ${stillToDo}
      group by task.plan_id
    ) as owed
    join plan on plan.id = owed.plan_id
    order by plan.title, plan.id
  `.execute(reader.tables)
  return found.rows
}

export interface HandingOver {
  readonly fromId: string
  readonly intoId: string
  /** As they are called on that day, and the act: for the history of each task. */
  readonly from: string
  readonly into: string
  readonly act: string
  /** Plans of which nothing goes over. */
  readonly cancelledPlans: readonly string[]
  /** Why a task ends, where its plan is chosen to end and where the other owes the same. */
  readonly reasons: { readonly chosen: string; readonly twice: string }
}

/**
 * What is still to be done goes from one organisation to another with its history and papers; what the other owes itself, and
 * what is chosen to end, is cancelled. Gives how many of each.
 */
export async function handOverTasks(
  writer: Writer,
  handing: HandingOver,
  step: StepOfMany,
): Promise<{ readonly handedOver: number; readonly cancelled: number }> {
  const { fromId, intoId, reasons } = handing
  const chosen = sql`task.plan_id = any(${[...handing.cancelledPlans]}::uuid[])`
  const cancelled = await sql`
    with gone as (
      update task set cancelled_on = ${step.on}, request = null, changed_at = ${step.at}
      where task.organisation_id = ${fromId} and ${stillToDo}
        and (${chosen} or exists (select from task other where other.organisation_id = ${intoId} and ${alike}))
      returning task.id, ${chosen} as by_choice
    )
    ${stepBehind(
      step,
      sql`gone`,
      sql`jsonb_build_object('kind', 'cancelled', 'reason',
        case when gone.by_choice then ${reasons.chosen}::text else ${reasons.twice}::text end)`,
    )}
  `.execute(writer.tables)
  await sql`
    insert into executor (region_id, assignment_id, organisation_id, plan_id, part, party, roll_out_id)
    select distinct executor.region_id, executor.assignment_id, ${intoId}::uuid, executor.plan_id, executor.part,
                    executor.party, executor.roll_out_id
    from executor join task on task.assignment_id = executor.assignment_id and task.organisation_id = ${fromId}
    where executor.organisation_id = ${fromId} and ${stillToDo}
    on conflict (region_id, assignment_id, organisation_id) do update
      set part = case when executor.part = 'main' then 'main' else excluded.part end
  `.execute(writer.tables)
  const handedOver = await sql`
    with gone as (
      update task set organisation_id = ${intoId}, changed_at = ${step.at}
      where task.organisation_id = ${fromId} and ${stillToDo}
      returning task.id
    )
    ${stepBehind(
      step,
      sql`gone`,
      sql`jsonb_build_object('kind', 'handed-over', 'from', ${handing.from}::text, 'fromId', ${fromId}::uuid, 'to', ${handing.into}::text,
        'act', ${handing.act}::text)`,
    )}
  `.execute(writer.tables)
  return {
    handedOver: Number(handedOver.numAffectedRows ?? 0),
    cancelled: Number(cancelled.numAffectedRows ?? 0),
  }
}
