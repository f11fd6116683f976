import { type RawBuilder, sql } from 'kysely'
import { inLineOf } from '../organisation/within-reach.ts'
import type { Writer } from '../writer.ts'

/**
 * SQL: a table of `organisation_id` and `measure_id`: which measures of a plan an organisation carries out by a plan in
 * force of its own, made from this one or from one that was made from it. Told from the plans alone: the measures of
 * hundreds of schools are not looked through for it.
 */
export function covered(planId: string): RawBuilder<unknown> {
  return sql`(
    select plan.organisation_id, own.measure_id
    from plan cross join lateral unnest(plan.upper_measures) as own (measure_id)
    where plan.upper_plan_id = ${planId} and plan.state = 'in-force'
    union
    select lower.organisation_id, between_them.upper_measure_id
    from plan middle
    join plan lower on lower.upper_plan_id = middle.id and lower.state = 'in-force'
    cross join lateral (
      select measure.upper_measure_id from measure
      where measure.id = any(lower.upper_measures) and measure.upper_measure_id is not null
      offset 0
    ) as between_them
    where middle.upper_plan_id = ${planId}
  )`
}

/** Notes on plans which measures of the plan above they carry out, as their own measures say. */
export async function noteUpperMeasures(writer: Writer, planIds: readonly string[]): Promise<void> {
  await sql`
    update plan set upper_measures = array(
      select distinct measure.upper_measure_id from measure
      where measure.plan_id = plan.id and measure.upper_measure_id is not null and measure.dropped_at is null
    )
    where plan.id = any(${[...planIds]}::uuid[]) and plan.upper_plan_id is not null
  `.execute(writer.tables)
}

/**
 * SQL: a table of `organisation_id` and `measure_id`: what a plan asks of each organisation below its owner that has plans
 * of its own, through itself or through whoever stands under it.
 */
export function asked(planId: string): RawBuilder<unknown> {
  return sql`(
    with laid as materialized (
      select distinct executor.organisation_id from executor where executor.plan_id = ${planId}
    ),
    planner as materialized (
      select laid.organisation_id as laid_id, above.id
      from laid
      join organisation o on o.id = laid.organisation_id
      join organisation above on ${inLineOf('above.id', 'o.path')} and above.kind <> 'centre'
      join plan on plan.id = ${planId}
      join organisation owner on owner.id = plan.organisation_id
      where above.path <@ owner.path and above.id <> owner.id
    ),
    term as materialized (
      select assignment.id, assignment.measure_id from assignment
      where assignment.plan_id = ${planId} and assignment.dropped_at is null
    )
    select distinct planner.id as organisation_id, term.measure_id
    from executor
    join planner on planner.laid_id = executor.organisation_id
    join term on term.id = executor.assignment_id
    where executor.plan_id = ${planId}
  )`
}
