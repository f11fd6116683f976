import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface Merging {
  readonly id: string
  readonly intoId: string
  /** The first day on which it is no more. */
  readonly on: CivilDate
  /** In the words of who wrote it down. */
  readonly act: string
}

/** An organisation that was joined to another, or to which others were, as it is told beside them. */
export interface JoinedOrganisation {
  readonly id: string
  readonly shortName: string
  readonly on: CivilDate
  readonly act: string
}

/**
 * Joins an organisation to another: those that stand open under it, and those once joined to it, go under the other; itself is
 * closed and goes there too. False: one of them was moved on that day or later already.
 */
export async function mergeOrganisation(
  writer: Writer,
  { id, intoId, on, act }: Merging,
  by: { readonly personId: string; readonly at: string },
): Promise<boolean> {
  const going = await sql<{ id: string }>`
    select o.id from organisation o
    where o.parent_id = ${id}
      and (
        coalesce(o.closed_on > ${on}::date, true)
        or exists (select from organisation_merging merging where merging.organisation_id = o.id)
      )
  `.execute(writer.tables)
  const ids = [id, ...going.rows.map((row) => row.id)]
  const later = await sql`
    select from organisation_place
    where organisation_id = any(${ids}::uuid[]) and until_on is null and from_on >= ${on}::date
  `.execute(writer.tables)
  if (later.rows.length > 0) return false
  await sql`
    update organisation_place set until_on = ${on}
    where organisation_id = any(${ids}::uuid[]) and until_on is null
  `.execute(writer.tables)
  await sql`
    insert into organisation_place (region_id, organisation_id, from_on, parent_id)
    select region_id, id, ${on}::date, ${intoId}::uuid from organisation where id = any(${ids}::uuid[])
  `.execute(writer.tables)
  // Those below first: what is left under it when it goes itself stays there.
  for (const roots of [ids.slice(1), [id]]) {
    await sql`
      update organisation
      set path = above.path || subpath(organisation.path, nlevel(root.path) - 1),
          parent_id = case when organisation.id = root.id then above.id else organisation.parent_id end,
          revision = organisation.revision + 1
      from organisation root, organisation above
      where root.id = any(${roots}::uuid[]) and above.id = ${intoId} and organisation.path <@ root.path
    `.execute(writer.tables)
  }
  await sql`update organisation set closed_on = ${on} where id = ${id}`.execute(writer.tables)
  await sql`
    insert into organisation_merging (region_id, organisation_id, into_id, joined_on, act, written_by, written_at)
    select region_id, id, ${intoId}::uuid, ${on}::date, ${act}, ${by.personId}::uuid, ${by.at}::timestamptz
    from organisation where id = ${id}
  `.execute(writer.tables)
  return true
}

/** To whom an organisation was joined; null: it was not. */
export async function findSuccessor(reader: Reader, id: string): Promise<JoinedOrganisation | null> {
  const found = await sql<JoinedOrganisation>`
    select o.id, o.short_name as "shortName", merging.joined_on as "on", merging.act
    from organisation_merging merging join organisation o on o.id = merging.into_id
    where merging.organisation_id = ${id}
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/** Those that were joined to an organisation, the last one first. */
export async function listJoined(reader: Reader, id: string): Promise<readonly JoinedOrganisation[]> {
  const found = await sql<JoinedOrganisation>`
    select o.id, o.short_name as "shortName", merging.joined_on as "on", merging.act
    from organisation_merging merging join organisation o on o.id = merging.organisation_id
    where merging.into_id = ${id}
    order by merging.joined_on desc, o.short_name, o.id
  `.execute(reader.tables)
  return found.rows
}
