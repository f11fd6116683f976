import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { organisationColumns, organisationOf, type PlacedOrganisation } from './placed-organisation.ts'
import { withinReach } from './within-reach.ts'

/** Several at once, by id: what stands beside the lines of a list. */
export async function findOrganisations(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacedOrganisation>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.tables
    .selectFrom('organisation')
    .select(organisationColumns)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, organisationOf(row)]))
}

/** Those of `ids` that lie at or under one of `reach`. */
export async function organisationsWithin(
  reader: Reader,
  ids: readonly string[],
  reach: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || reach.length === 0) return new Set()
  const rows = await reader.tables
    .selectFrom('organisation')
    .select('id')
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .where(withinReach('organisation.id', reach))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
