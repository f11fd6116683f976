import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type PlacedOrganisation, placedOrganisation } from './placed-organisation.ts'

export async function findOrganisation(reader: Reader, id: string): Promise<PlacedOrganisation | null> {
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation where id = ${id}
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/** Itself first, then its ancestors up to the region; empty where there is none of that id. */
export async function findLine(reader: Reader, id: string): Promise<readonly PlacedOrganisation[]> {
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation
    where id in (select line_of(${id}::uuid))
    order by nlevel(path) desc
  `.execute(reader.tables)
  return found.rows
}

/** By id, or by full or short name whatever the case: what a person types on the command line. */
export async function findOrganisationsNamed(
  reader: Reader,
  words: string,
): Promise<readonly PlacedOrganisation[]> {
  const wanted = words.trim()
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation
    where id::text = ${wanted.toLowerCase()}
       or lower(name) = lower(${wanted} collate russian) or lower(short_name) = lower(${wanted} collate russian)
    order by name
  `.execute(reader.tables)
  return found.rows
}
