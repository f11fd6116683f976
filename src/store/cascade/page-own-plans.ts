import { sql } from 'kysely'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { asked, covered } from './covered.ts'

/** What an organisation has made of a plan of the level above. */
export interface OwnPlanLine {
  readonly id: string
  readonly shortName: string
  readonly kind: OrganisationKind
  /** Its own plan in force, the newest; null: none was made from this one. */
  readonly plan: { readonly id: string; readonly title: string } | null
  /** One is being drafted. */
  readonly drafting: boolean
  readonly asked: number
  readonly covered: number
  /** Ids of the measures that its own plan lacks, in the order of the plan. */
  readonly lacking: readonly string[]
}

export interface OwnPlansFilter {
  readonly planId: string
  readonly reach: readonly string[]
  /** Only those whose own plan lacks something. */
  readonly lacking: boolean
}

export interface OwnPlanCounts {
  readonly organisations: number
  readonly withPlan: number
  readonly lacking: number
}

/** Organisations by name, at most `limit`, those behind `after`, with how many there are of all. */
export async function pageOwnPlans(
  reader: Reader,
  { planId, reach, lacking }: OwnPlansFilter,
  after: { readonly shortName: string; readonly id: string } | null,
  limit: number,
): Promise<{ readonly lines: readonly OwnPlanLine[]; readonly counts: OwnPlanCounts }> {
  const found = await sql<{
    organisations: number
    withPlan: number
    lackers: number
    lines: readonly OwnPlanLine[]
  }>`
    with asked as materialized (select * from ${asked(planId)} as asked),
    covered as materialized (select * from ${covered(planId)} as covered),
    need as materialized (
      select asked.organisation_id, measure.id as measure_id, measure.position, covered.measure_id is not null as met
      from asked
      join measure on measure.id = asked.measure_id and measure.plan_id = ${planId}
      left join covered
        on covered.organisation_id = asked.organisation_id and covered.measure_id = asked.measure_id
    ),
    line as (
      select o.id, o.short_name as "shortName", o.kind, own.plan,
             exists (
               select from draft
               where draft.upper_plan_id = ${planId} and draft.organisation_id = o.id
                 and draft.dropped_at is null and draft.enacted_at is null
             ) as drafting,
             summed.asked, summed.covered, summed.lacking
      from (
        select organisation_id, count(*)::integer as asked, count(*) filter (where met)::integer as covered,
               coalesce(array_agg(measure_id::text order by position) filter (where not met), '{}') as lacking
        from need group by 1
      ) as summed
      join organisation o on o.id = summed.organisation_id
      left join lateral (
        select jsonb_build_object('id', plan.id, 'title', plan.title) as plan
        from plan
        where plan.upper_plan_id = ${planId} and plan.organisation_id = o.id and plan.state = 'in-force'
        order by plan.enacted_at desc limit 1
      ) as own on true
      where ${withinReach('o.id', reach)}
    )
    select (select count(*) from line) as organisations, (select count(plan) from line) as "withPlan",
           (select count(*) from line where cardinality(line.lacking) > 0) as lackers,
           (
             select coalesce(jsonb_agg(page), '[]')
             from (
               select * from line
               where (${!lacking} or cardinality(line.lacking) > 0)
                 ${after === null ? sql`` : sql`and (line."shortName", line.id) > (${after.shortName}, ${after.id}::uuid)`}
               order by line."shortName", line.id
               limit ${limit}
             ) as page
           ) as lines
  `.execute(reader.tables)
  const [row] = found.rows
  const { organisations = 0, withPlan = 0, lackers = 0, lines = [] } = row ?? {}
  return { lines, counts: { organisations, withPlan, lacking: lackers } }
}
