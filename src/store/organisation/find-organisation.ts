import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { organisationColumns, organisationOf, type PlacedOrganisation } from './placed-organisation.ts'

export async function findOrganisation(reader: Reader, id: string): Promise<PlacedOrganisation | null> {
  const row = await reader.tables
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : organisationOf(row)
}

/** Itself first, then its ancestors up to the region; empty where there is none of that id. */
export async function findLine(reader: Reader, id: string): Promise<readonly PlacedOrganisation[]> {
  const rows = await reader.tables
    .selectFrom('organisation')
    .where(sql<boolean>`id in (select line_of(${id}::uuid))`)
    .select(organisationColumns)
    .orderBy(sql`nlevel(organisation.path)`, 'desc')
    .execute()
  return rows.map(organisationOf)
}

/** By id, or by full or short name whatever the case: what a person types on the command line. */
export async function findOrganisationsNamed(
  reader: Reader,
  words: string,
): Promise<readonly PlacedOrganisation[]> {
  const wanted = words.trim()
  const rows = await reader.tables
    .selectFrom('organisation')
    .select(organisationColumns)
    .where((is) =>
      is.or([
        is(sql`id::text`, '=', wanted.toLowerCase()),
        is(sql`lower(name)`, '=', sql<string>`lower(${wanted} collate russian)`),
        is(sql`lower(short_name)`, '=', sql<string>`lower(${wanted} collate russian)`),
      ]),
    )
    .orderBy('name')
    .execute()
  return rows.map(organisationOf)
}
