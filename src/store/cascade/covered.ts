import { type RawBuilder, sql } from 'kysely'

/**
 * SQL: a table of `organisation_id` and `measure_id`: which measures of a plan an organisation carries out by a plan in
 * force of its own, made from this one or from one that was made from it.
 */
export function covered(planId: string): RawBuilder<unknown> {
  return sql`(
    select plan.organisation_id, own.upper_measure_id as measure_id
    from measure asked
    join measure own on own.upper_measure_id = asked.id and own.dropped_at is null
    join plan on plan.region_id = own.region_id and plan.id = own.plan_id and plan.state = 'in-force'
    where asked.plan_id = ${planId}
    union
    select plan.organisation_id, between_them.upper_measure_id
    from measure asked
    join measure between_them on between_them.upper_measure_id = asked.id
    join measure own on own.upper_measure_id = between_them.id and own.dropped_at is null
    join plan on plan.region_id = own.region_id and plan.id = own.plan_id and plan.state = 'in-force'
    where asked.plan_id = ${planId}
  )`
}

/**
 * SQL: a table of `organisation_id` and `measure_id`: what a plan asks of each organisation below its owner that has plans
 * of its own, through itself or through whoever stands under it.
 */
export function asked(planId: string): RawBuilder<unknown> {
  return sql`(
    select distinct planner.id as organisation_id, assignment.measure_id
    from plan
    join organisation owner on owner.id = plan.organisation_id
    join executor on executor.plan_id = plan.id
    join assignment on assignment.region_id = executor.region_id and assignment.id = executor.assignment_id
      and assignment.dropped_at is null
    join organisation laid on laid.id = executor.organisation_id
    join organisation planner on planner.path @> laid.path and planner.path <@ owner.path
      and planner.id <> owner.id and planner.kind <> 'centre'
    where plan.id = ${planId}
  )`
}
