import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Writer } from '../writer.ts'

export interface Move {
  readonly id: string
  readonly parentId: string
  /** The first day in the new place. */
  readonly on: CivilDate
}

/**
 * Puts an organisation, with all that stands under it, under another of the same region, and keeps where it stood before.
 * False: it was moved on that day or later already.
 */
export async function moveOrganisation(writer: Writer, { id, parentId, on }: Move): Promise<boolean> {
  const left = await sql`
    update organisation_place set until_on = ${on}
    where organisation_id = ${id} and until_on is null and from_on < ${on}::date
  `.execute(writer.tables)
  if (left.numAffectedRows !== 1n) return false
  await sql`
    insert into organisation_place (region_id, organisation_id, from_on, parent_id)
    select region_id, id, ${on}::date, ${parentId}::uuid from organisation where id = ${id}
  `.execute(writer.tables)
  await sql`
    update organisation
    set path = above.path || subpath(organisation.path, nlevel(moved.path) - 1),
        parent_id = case when organisation.id = moved.id then above.id else organisation.parent_id end,
        revision = organisation.revision + 1
    from organisation moved, organisation above
    where moved.id = ${id} and above.id = ${parentId} and organisation.path <@ moved.path
  `.execute(writer.tables)
  return true
}
