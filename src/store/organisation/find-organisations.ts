import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { type PlacedOrganisation, placedOrganisation } from './placed-organisation.ts'
import { withinReach } from './within-reach.ts'

/** Several at once, by id: what stands beside the lines of a list. */
export async function findOrganisations(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedOrganisation>> {
  if (ids.length === 0) return new Map()
  const found = await sql<PlacedOrganisation>`
    select ${placedOrganisation} from organisation where id = any(${[...ids]}::uuid[])
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.id, row]))
}

/** Those of `ids` that lie at or under one of `reach`. */
export async function organisationsWithin(
  reader: Reader,
  ids: readonly string[],
  reach: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || reach.length === 0) return new Set()
  const found = await sql<{ id: string }>`
    select id from organisation where id = any(${[...ids]}::uuid[]) and ${withinReach('id', reach)}
  `.execute(reader.tables)
  return new Set(found.rows.map(({ id }) => id))
}
