import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** Whom a term concerns: how many tasks of how many organisations, and the first of these by name. */
export interface Concerned {
  readonly tasks: number
  readonly organisations: number
  readonly names: readonly string[]
}

const mostNames = 12

/** By the ids of the assignments. */
export async function listConcernedByTerms(
  reader: Reader,
  planId: string,
  assignmentIds: readonly string[],
  reach: readonly string[],
): Promise<ReadonlyMap<string, Concerned>> {
  if (reach.length === 0 || assignmentIds.length === 0) return new Map()
  const found = await sql<Concerned & { id: string }>`
    select owing.assignment_id as id, sum(owing.tasks)::integer as tasks, count(*)::integer as organisations,
           (array_agg(owing.name order by owing.name))[1:${sql.lit(mostNames)}] as names
    from (
      select task.assignment_id, o.short_name::text as name, count(*) as tasks
      from task join organisation o on o.id = task.organisation_id
      where task.plan_id = ${planId} and task.assignment_id = any(${[...assignmentIds]}::uuid[])
        and task.cancelled_on is null and ${withinReach('task.organisation_id', reach)}
      group by task.assignment_id, o.id, o.short_name
    ) as owing
    group by 1
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, ...concerned }) => [id, concerned]))
}

/** A plan in force with terms that have no day. */
export interface UndatedPlan {
  readonly id: string
  readonly title: string
  readonly terms: number
}

/** Plans of the organisations within reach, those with most such terms first. */
export async function listUndatedPlans(
  reader: Reader,
  reach: readonly string[],
  limit: number,
): Promise<readonly UndatedPlan[]> {
  if (reach.length === 0) return []
  const found = await sql<UndatedPlan>`
    with own as materialized (
      select plan.id, plan.title::text as title from plan
      where plan.state = 'in-force' and ${withinReach('plan.organisation_id', reach)}
    )
    select own.id, own.title, undated.terms
    from own
    cross join lateral (
      select count(*)::integer as terms from assignment
      where assignment.plan_id = own.id and assignment.windows = '[]' and assignment.dropped_at is null
    ) as undated
    where undated.terms > 0
    order by 3 desc, 2, 1
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}
