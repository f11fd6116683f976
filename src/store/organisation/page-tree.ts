import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Profile } from '#core/organisation/profile.ts'
import type { Reader } from '../reader.ts'
import { placedTree, type TreeFilter, treeOrder, wantedRow } from './tree-filter.ts'
import { withinReach } from './within-reach.ts'

/** An organisation in the list of the tree. */
export interface TreeLine {
  readonly id: string
  readonly parentId: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  /** Short names of those above that are within reach. */
  readonly municipality: string | null
  readonly school: string | null
  readonly profile: Profile | null
  readonly openingYear: number | null
  readonly settlement: string | null
  readonly smallSchool: boolean
  readonly closedOn: CivilDate | null
  /** Short name of the one to which it was joined. */
  readonly successor: string | null
  /** How many open ones stand under it. */
  readonly schools: number
  readonly centres: number
}

/** At most `limit` organisations in the order of the tree, those behind `after`; null: `after` is not within reach. */
export async function pageTree(
  reader: Reader,
  filter: TreeFilter,
  after: string | null,
  limit: number,
): Promise<readonly TreeLine[] | null> {
  if (filter.reach.length === 0) return after === null ? [] : null
  if (after !== null && !(await isWithin(reader, filter.reach, after))) return null
  const found = await sql<TreeLine>`
    with ${placedTree(filter)},
    line as (
      select * from placed
      where ${wantedRow(filter)}
      ${after === null ? sql`` : sql`and (${treeOrder}) > (select ${treeOrder} from placed where id = ${after})`}
      order by ${treeOrder}
      limit ${limit}
    )
    select line.id, line.above_id as "parentId", line.kind, line.name, line.short_name as "shortName",
           case when line.kind <> 'municipality' then line.municipality end as municipality,
           case when line.kind <> 'school' then line.school end as school,
           line.profile, line.opening_year as "openingYear", line.settlement, line.small_school as "smallSchool",
           line.closed_on as "closedOn",
           (
             select into_one.short_name
             from organisation_merging merging join organisation into_one on into_one.id = merging.into_id
             where merging.organisation_id = line.id
           ) as successor, below.schools, below.centres
    from line
    cross join lateral (
      select count(*) filter (where b.kind = 'school')::integer as schools,
             count(*) filter (where b.kind = 'centre')::integer as centres
      from ${filter.on == null ? sql`seen b where b.path <@ line.path` : sql`placed b where ${standsUnder}`}
        and b.id <> line.id and coalesce(b.closed_on > ${filter.today}::date, true)
    ) below
    order by ${treeOrder}
  `.execute(reader.tables)
  return found.rows
}

/** How many are asked for, kind by kind. */
export async function countTree(
  reader: Reader,
  filter: TreeFilter,
): Promise<Readonly<Record<OrganisationKind, number>>> {
  const counts = { region: 0, municipality: 0, school: 0, centre: 0 }
  if (filter.reach.length === 0) return counts
  const found = await sql<{ kind: OrganisationKind; many: number }>`
    with ${placedTree(filter)}
    select kind, count(*)::integer as many from placed where ${wantedRow(filter)} group by kind
  `.execute(reader.tables)
  return { ...counts, ...Object.fromEntries(found.rows.map(({ kind, many }) => [kind, many])) }
}

async function isWithin(reader: Reader, reach: readonly string[], id: string): Promise<boolean> {
  const found = await sql`
    select from organisation o where o.id = ${id} and ${withinReach('o.id', reach)}
  `.execute(reader.tables)
  return found.rows.length > 0
}

/** How many schools and centres stand under one, closed ones too, but not those that were joined to another. */
export async function countUnder(
  reader: Reader,
  id: string,
): Promise<{ readonly schools: number; readonly centres: number }> {
  const found = await sql<{ schools: number; centres: number }>`
    select count(*) filter (where o.kind = 'school')::integer as schools,
           count(*) filter (where o.kind = 'centre')::integer as centres
    from organisation o
    where ${withinReach('o.id', [id])} and o.id <> ${id}
      and not exists (select from organisation_merging merging where merging.organisation_id = o.id)
  `.execute(reader.tables)
  return found.rows[0] ?? { schools: 0, centres: 0 }
}

const standsUnder = sql`(
  b.municipality_id = line.id or b.school_id = line.id or (line.kind = 'region' and b.region_id = line.id)
)`
