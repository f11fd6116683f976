import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/**
 * All that lies at and under some places: whole regions by their ids, else each organisation. Told once for a search, so that its
 * many questions are of plain ids and go straight to the indexes.
 */
export interface Spread {
  readonly regions: readonly string[]
  readonly organisations: readonly string[]
  /** In which regions any of it lies. */
  readonly within: readonly string[]
}

export async function spreadReach(reader: Reader, roots: readonly string[]): Promise<Spread> {
  if (roots.length === 0) return { regions: [], organisations: [], within: [] }
  const found = await sql<Spread>`
    with root as materialized (select id, kind, region_id from organisation where id = any(${[...roots]}::uuid[]))
    select array(select id from root where kind = 'region') as regions,
           array(
             select distinct organisations_under((select coalesce(array_agg(id), '{}') from root where kind <> 'region'))
           ) as organisations,
           array(select distinct region_id from root) as within
  `.execute(reader.tables)
  return found.rows[0] ?? { regions: [], organisations: [], within: [] }
}
