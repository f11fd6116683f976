import { sql } from 'kysely'
import type { Organisation } from '#core/organisation/organisation.ts'
import type { Writer } from '../writer.ts'

/** Adds a node under its parent, whose region it belongs to. A region is its own. */
export async function saveOrganisation(writer: Writer, organisation: Organisation): Promise<void> {
  const parent =
    organisation.parentId === null
      ? null
      : await writer.tables
          .selectFrom('organisation')
          .select(['region_id', 'path'])
          .where('id', '=', organisation.parentId)
          .executeTakeFirstOrThrow()
  const label = organisation.id.replaceAll('-', '')
  await writer.tables
    .insertInto('organisation')
    .values({
      id: organisation.id,
      region_id: parent?.region_id ?? organisation.id,
      parent_id: organisation.parentId,
      kind: organisation.kind,
      name: organisation.name,
      short_name: organisation.shortName,
      time_zone: organisation.timeZone,
      working_week: organisation.workingWeek,
      path: sql<string>`${parent === null ? label : `${parent.path}.${label}`}::ltree`,
    })
    .execute()
}
