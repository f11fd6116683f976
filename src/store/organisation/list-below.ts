import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Profile } from '#core/organisation/profile.ts'
import type { Reader } from '../reader.ts'
import { openOn } from './open-on.ts'

/** An organisation directly below another, with how many open ones lie under it in turn. */
export interface OrganisationBelow {
  readonly id: string
  readonly kind: OrganisationKind
  readonly shortName: string
  readonly settlement: string | null
  readonly profile: Profile | null
  readonly openingYear: number | null
  readonly schools: number
  readonly centres: number
}

/** The open ones directly below an organisation, by name; the tree under it is walked once for all of them. */
export async function listBelow(
  reader: Reader,
  id: string,
  day: CivilDate,
): Promise<readonly OrganisationBelow[]> {
  const found = await sql<OrganisationBelow>`
    with tree as materialized (
      select o.id, o.kind, ltree2text(subpath(o.path, nlevel(root.path), 1))::uuid as child_id
      from organisation root
      join organisation o on o.id in (select organisations_under(array[root.id]))
      where root.id = ${id} and o.id <> root.id and ${openOn(day)}
    ),
    counted as (
      select child_id, count(*) filter (where kind = 'school' and id <> child_id)::integer as schools,
             count(*) filter (where kind = 'centre' and id <> child_id)::integer as centres
      from tree group by child_id
    )
    select o.id, o.kind, o.short_name as "shortName", o.settlement, o.profile, o.opening_year as "openingYear",
           counted.schools, counted.centres
    from organisation o join counted on counted.child_id = o.id
    where o.parent_id = ${id} and ${openOn(day)}
    order by o.short_name, o.id
  `.execute(reader.tables)
  return found.rows
}
