import { type RawBuilder, sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { PlanState } from './plan-record.ts'

/** Who controls a plan: whom it was handed to, else whoever put it in force. */
export interface Controller {
  readonly personId: string
  readonly name: string
}

/** SQL: the id of who controls the row of `plan`, as its index has it; under policies `coalesce` would not be looked up. */
export const controllerOfPlan = sql<string>`case when plan.controller_id is null then plan.enacted_by else plan.controller_id end`

/** null: there is no such plan. */
export async function findController(reader: Reader, planId: string): Promise<Controller | null> {
  return (await findControllers(reader, [planId])).get(planId) ?? null
}

/** Of several plans, by their ids. */
export async function findControllers(
  reader: Reader,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, Controller>> {
  const found = await sql<Controller & { readonly planId: string }>`
    select plan.id as "planId", ${controllerOfPlan} as "personId", coalesce(person.name, '') as name
    from plan left join person on person.id = ${controllerOfPlan}
    where plan.id = any(${[...planIds]}::uuid[])
  `.execute(reader.tables)
  return new Map(found.rows.map(({ planId, ...controller }) => [planId, controller]))
}

/** A plan as its tasks know it. */
export interface ControlledPlan {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly state: PlanState
  readonly draftId: string | null
  readonly controller: Controller
}

/** null: there is no such task. */
export function findPlanOfTask(reader: Reader, taskId: string): Promise<ControlledPlan | null> {
  return planOfTask(reader, taskId, sql``)
}

/**
 * Keeps the plan of a task from being withdrawn or replaced until the transaction ends; others may report on its tasks
 * meanwhile.
 */
export function lockPlanOfTask(writer: Writer, taskId: string): Promise<ControlledPlan | null> {
  return planOfTask(writer, taskId, sql`for share of plan`)
}

async function planOfTask(
  reader: Reader,
  taskId: string,
  lock: RawBuilder<unknown>,
): Promise<ControlledPlan | null> {
  const found = await sql<Omit<ControlledPlan, 'controller'> & Controller>`
    select plan.id, plan.organisation_id as "organisationId", plan.title, plan.state, plan.draft_id as "draftId",
           ${controllerOfPlan} as "personId", coalesce(person.name, '') as name
    from plan left join person on person.id = ${controllerOfPlan}
    where plan.id = (select task.plan_id from task where task.id = ${taskId})
    ${lock}
  `.execute(reader.tables)
  const [row] = found.rows
  if (row === undefined) return null
  const { personId, name, ...plan } = row
  return { ...plan, controller: { personId, name } }
}

export async function saveController(writer: Writer, planId: string, personId: string): Promise<void> {
  await writer.tables.updateTable('plan').set({ controller_id: personId }).where('id', '=', planId).execute()
}

/** The plans in force that somebody controls, of those within reach: what must be handed on when they leave. */
export async function listControlled(
  reader: Reader,
  personId: string,
  reach: readonly string[],
): Promise<readonly { readonly id: string; readonly title: string; readonly organisation: string }[]> {
  if (reach.length === 0) return []
  const found = await sql<{ id: string; title: string; organisation: string }>`
    select plan.id, plan.title, o.short_name as organisation
    from plan join organisation o on o.id = plan.organisation_id
    where ${controllerOfPlan} = ${personId} and plan.state = 'in-force'
      and ${withinReach('plan.organisation_id', reach)}
    order by plan.enacted_at desc, plan.id desc
  `.execute(reader.tables)
  return found.rows
}

/** Who holds one of these roles at one of these organisations, by name. */
export async function listPeopleIn(
  reader: Reader,
  organisationIds: readonly string[],
  roles: readonly Role[],
): Promise<readonly Controller[]> {
  const found = await sql<Controller>`
    select distinct person.id as "personId", person.name
    from role_grant join person on person.id = role_grant.person_id
    where role_grant.organisation_id = any(${[...organisationIds]}::uuid[]) and role_grant.role = any(${[...roles]})
      and person.left_at is null and is_held(role_grant.ended_on, role_grant.organisation_id)
    order by person.name, person.id
  `.execute(reader.tables)
  return found.rows
}
