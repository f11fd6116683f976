import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** A measure on the other level, with the plan it stands in. */
export interface LinkedMeasure {
  readonly planId: string
  readonly measureId: string
  readonly number: string | null
  readonly title: string
  readonly organisation: string
}

/** What carries out a measure on the level below: how many plans do, and the first of them by organisation. */
export interface LowerMeasures {
  readonly count: number
  readonly first: readonly LinkedMeasure[]
}

const most = 10

/** The upper measures of a plan's measures, by the id of the lower one; what is not seen is not there. */
export async function findUpperMeasures(
  reader: Reader,
  planId: string,
): Promise<ReadonlyMap<string, LinkedMeasure>> {
  const found = await sql<LinkedMeasure & { of: string }>`
    select own.id as of, upper.plan_id as "planId", upper.id as "measureId", upper.number, upper.title,
           o.short_name as organisation
    from measure own
    join measure upper on upper.region_id = own.region_id and upper.id = own.upper_measure_id
    join plan on plan.region_id = upper.region_id and plan.id = upper.plan_id
    join organisation o on o.id = plan.organisation_id
    where own.plan_id = ${planId}
  `.execute(reader.tables)
  return new Map(found.rows.map(({ of, ...measure }) => [of, measure]))
}

/** The measures in force within reach that carry out those of a plan, by the id of the upper one. */
export async function findLowerMeasures(
  reader: Reader,
  planId: string,
  reach: readonly string[],
): Promise<ReadonlyMap<string, LowerMeasures>> {
  if (reach.length === 0) return new Map()
  const found = await sql<LowerMeasures & { of: string }>`
    with lower as materialized (
      select link.of, plan.id as plan_id, o.short_name,
             count(*) over (partition by link.of) as count,
             row_number() over (partition by link.of order by o.short_name, plan.id) as place
      from plan
      cross join lateral unnest(plan.upper_measures) as link (of)
      join organisation o on o.id = plan.organisation_id
      where plan.upper_plan_id = ${planId} and plan.state = 'in-force' and ${withinReach('o.id', reach)}
    )
    select lower.of, max(lower.count)::integer as count,
           jsonb_agg(jsonb_build_object('planId', own.plan_id, 'measureId', own.id, 'number', own.number,
             'title', own.title, 'organisation', lower.short_name) order by lower.place) as first
    from lower
    cross join lateral (
      select measure.id, measure.plan_id, measure.number, measure.title from measure
      where measure.plan_id = lower.plan_id and measure.upper_measure_id = lower.of and measure.dropped_at is null
      order by measure.position limit 1
    ) as own
    where lower.place <= ${most}
    group by lower.of
  `.execute(reader.tables)
  return new Map(found.rows.map(({ of, ...lower }) => [of, lower]))
}
