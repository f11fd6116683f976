import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Profile } from '#core/organisation/profile.ts'
import { yo } from '#core/organisation/ru/fold-name.ts'
import { withinReach } from './within-reach.ts'

export interface TreeFilter {
  readonly reach: readonly string[]
  /** Words that must all be found in names, settlement or key; folded. */
  readonly words: readonly string[]
  readonly kind: OrganisationKind | null
  readonly municipalityId: string | null
  readonly profile: Profile | null
  /** Whether it is closed on `today`; null: either. */
  readonly closed: boolean | null
  readonly today: CivilDate
  /** The tree as it stood on a day, of the organisations that are seen now; null: as it stands. */
  readonly on?: CivilDate | null
}

/**
 * SQL of a `with`: `placed` holds what is within reach, each with its municipality and school where those are within reach
 * too, and the columns `k1` … `k8` by which the tree is in order: a region, its own schools, then each municipality with
 * its schools, each school with its centres.
 */
export function placedTree({ reach, on = null }: TreeFilter): RawBuilder<unknown> {
  return sql`
    seen as materialized (${on === null ? seenNow(reach) : seenOn(reach, on)}),
    placed as (
      select o.*, m.id as municipality_id, m.short_name as municipality, s.id as school_id, s.short_name as school,
             coalesce(r.short_name, '') as k1, o.region_id as k2, coalesce(m.short_name, '') as k3,
             coalesce(m.id, ${noId}) as k4, coalesce(s.short_name, '') as k5, coalesce(s.id, ${noId}) as k6,
             case when o.kind = 'centre' then o.short_name else '' end as k7, o.id as k8
      from seen o
      left join seen r on r.id = o.region_id
      left join seen p on p.id = o.above_id
      left join seen pp on pp.id = p.above_id
      -- One that was joined to another stands under it, and in the same municipality.
      left join seen m on m.kind = 'municipality' and m.id = case o.kind
        when 'municipality' then o.id
        when 'school' then case when p.kind = 'school' then p.above_id else o.above_id end
        when 'centre' then case when pp.kind = 'school' then pp.above_id else p.above_id end
      end
      left join seen s on s.kind = 'school' and s.id = case o.kind when 'school' then o.id else o.above_id end
    )`
}

function seenNow(reach: readonly string[]): RawBuilder<unknown> {
  return sql`select o.*, o.parent_id as above_id from organisation o where ${withinReach('o.id', reach)}`
}

/** Sight goes by the present place; where each stood is that day's. Who was not opened yet is not there. */
function seenOn(reach: readonly string[], day: CivilDate): RawBuilder<unknown> {
  return sql`
    select o.*, place.parent_id as above_id
    from organisation o
    join organisation_place place on place.region_id = o.region_id and place.organisation_id = o.id
      and place.from_on <= ${day}::date and coalesce(place.until_on > ${day}::date, true)
    where ${withinReach('o.id', reach)} and coalesce(o.opened_on <= ${day}::date, true)`
}

const noId = sql`'00000000-0000-0000-0000-000000000000'::uuid`
export const treeOrder = sql`k1, k2, k3, k4, k5, k6, k7, k8`

/** SQL: whether a row of `placed` is asked for. */
export function wantedRow(filter: TreeFilter): RawBuilder<boolean> {
  const { words, kind, municipalityId, profile, closed, today } = filter
  const [from, to] = yo
  const text = sql`translate(lower(concat_ws(' ', name, short_name, settlement, outer_key) collate russian), ${from}, ${to})`
  return sql<boolean>`
    (${kind}::text is null or kind = ${kind})
    and (${municipalityId}::uuid is null or municipality_id = ${municipalityId})
    and (${profile}::text is null or profile = ${profile})
    and (${closed}::boolean is null or coalesce(closed_on <= ${today}::date, false) = ${closed})
    and (select coalesce(bool_and(strpos(${text}, word) > 0), true) from unnest(${[...words]}::text[]) as word)`
}
