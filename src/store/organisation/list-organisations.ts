import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type PlacedOrganisation, placedOrganisation } from './placed-organisation.ts'
import { withinReach } from './within-reach.ts'

/** Those of `reach` with everything under them, from the top down, in Russian order among equals. */
export async function listOrganisations(
  reader: Reader,
  reach: readonly string[],
): Promise<readonly PlacedOrganisation[]> {
  if (reach.length === 0) return []
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation where ${withinReach('organisation.id', reach)} order by nlevel(path), name
  `.execute(reader.tables)
  return found.rows
}

/** The regions of the installation; most have one. */
export async function listRegions(reader: Reader): Promise<readonly PlacedOrganisation[]> {
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation where kind = 'region' order by name
  `.execute(reader.tables)
  return found.rows
}
