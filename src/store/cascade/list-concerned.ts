import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { asked, covered } from './covered.ts'

/** Of the organisations named, those below a plan's owner of which the plan asks something. */
export async function listConcerned(
  reader: Reader,
  planId: string,
  organisationIds: readonly string[],
): Promise<readonly string[]> {
  if (organisationIds.length === 0) return []
  const found = await sql<{ id: string }>`
    select distinct asked.organisation_id as id from ${asked(planId)} as asked
    where asked.organisation_id = any(${[...organisationIds]}::uuid[])
  `.execute(reader.tables)
  return found.rows.map(({ id }) => id)
}

/** Ids of the assignments of a plan that concern an organisation or whoever stands under it. */
export async function listAskedAssignments(
  reader: Reader,
  planId: string,
  organisationId: string,
): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select distinct executor.assignment_id as id
    from executor
    where executor.plan_id = ${planId} and ${withinReach('executor.organisation_id', [organisationId])}
  `.execute(reader.tables)
  return new Set(found.rows.map(({ id }) => id))
}

/** Ids of the measures that a plan asks of an organisation and its own plans in force lack. */
export async function listLacking(
  reader: Reader,
  planId: string,
  organisationId: string,
): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select asked.measure_id as id from ${asked(planId)} as asked
    where asked.organisation_id = ${organisationId}
      and not exists (
        select from ${covered(planId)} as covered
        where covered.organisation_id = asked.organisation_id and covered.measure_id = asked.measure_id
      )
  `.execute(reader.tables)
  return new Set(found.rows.map(({ id }) => id))
}

/** What has been made of an upper plan for an organisation, or of a task that asks for a plan. */
export interface OwnPlans {
  readonly plans: readonly { readonly id: string; readonly title: string; readonly enactedAt: string }[]
  /** Open drafts; only those seen. */
  readonly drafts: readonly { readonly id: string; readonly title: string }[]
}

export async function findOwnPlans(
  reader: Reader,
  upperPlanId: string,
  organisationId: string,
): Promise<OwnPlans> {
  const plans = await reader.tables
    .selectFrom('plan')
    .select(['id', 'title', 'enacted_at as enactedAt'])
    .where('upper_plan_id', '=', upperPlanId)
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'in-force')
    .orderBy('enacted_at', 'desc')
    .execute()
  const drafts = await reader.tables
    .selectFrom('draft')
    .select(['id', 'title'])
    .where('upper_plan_id', '=', upperPlanId)
    .where('organisation_id', '=', organisationId)
    .where('dropped_at', 'is', null)
    .where('enacted_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .execute()
  return { plans, drafts }
}

/** Ids of the measures in every edition of a plan: what a plan made from it may be linked to. */
export async function listMeasureIdsOfLine(reader: Reader, planId: string): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select measure.id from measure
    join plan on plan.region_id = measure.region_id and plan.id = measure.plan_id
    where plan.line_id = (select line_id from plan where id = ${planId})
  `.execute(reader.tables)
  return new Set(found.rows.map(({ id }) => id))
}

/** Ids of the measures of a plan that organisations carry out by plans of their own, by the organisation's id. */
export async function listCovered(
  reader: Reader,
  planId: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = await sql<{ id: string; measures: readonly string[] }>`
    select covered.organisation_id as id, array_agg(covered.measure_id::text) as measures
    from ${covered(planId)} as covered group by 1
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, measures }) => [id, new Set(measures)]))
}
