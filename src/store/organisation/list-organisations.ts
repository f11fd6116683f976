import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { organisationColumns, organisationOf, type PlacedOrganisation } from './placed-organisation.ts'
import { withinReach } from './within-reach.ts'

/** Those of `reach` with everything under them, from the top down, in Russian order among equals. */
export async function listOrganisations(
  reader: Reader,
  reach: readonly string[],
): Promise<readonly PlacedOrganisation[]> {
  if (reach.length === 0) return []
  const rows = await reader.tables
    .selectFrom('organisation')
    .select(organisationColumns)
    .where(withinReach('organisation.id', reach))
    .orderBy(sql`nlevel(path)`)
    .orderBy('name')
    .execute()
  return rows.map(organisationOf)
}

/** The regions of the installation; most have one. */
export async function listRegions(reader: Reader): Promise<readonly PlacedOrganisation[]> {
  const rows = await reader.tables
    .selectFrom('organisation')
    .select(organisationColumns)
    .where('kind', '=', 'region')
    .orderBy('name')
    .execute()
  return rows.map(organisationOf)
}
