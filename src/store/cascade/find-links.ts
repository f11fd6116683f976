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

/** What carries out a measure on the level below: how many measures, and the first of them by organisation. */
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
    select of, max(lower.count)::integer as count,
           jsonb_agg(lower.measure order by lower.place) as first
    from (
      select own.upper_measure_id as of, count(*) over (partition by own.upper_measure_id) as count,
             row_number() over (partition by own.upper_measure_id order by o.short_name, own.id) as place,
             jsonb_build_object('planId', own.plan_id, 'measureId', own.id, 'number', own.number, 'title', own.title,
                                'organisation', o.short_name) as measure
      from measure asked
      join measure own on own.upper_measure_id = asked.id and own.dropped_at is null
      join plan on plan.region_id = own.region_id and plan.id = own.plan_id and plan.state = 'in-force'
      join organisation o on o.id = plan.organisation_id
      where asked.plan_id = ${planId} and ${withinReach('o.path', reach)}
    ) as lower
    where lower.place <= ${most}
    group by of
  `.execute(reader.tables)
  return new Map(found.rows.map(({ of, ...lower }) => [of, lower]))
}
