import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** The first and the last year for which plans that one sees are in force in the regions of the reach; null: there are none. */
export async function findPlanYears(
  reader: Reader,
  reach: readonly string[],
): Promise<{ readonly first: number; readonly last: number } | null> {
  // Region by region: the index gives each one's first that is seen, and its last.
  const found = await sql<{ first: number | null; last: number | null }>`
    select extract(year from min(earliest.start_on))::integer as first,
           extract(year from max(latest.end_on))::integer as last
    from (select distinct region_id as id from organisation where id = any(${[...reach]}::uuid[])) as region
    cross join lateral (
      select start_on from plan where region_id = region.id and state = 'in-force' order by start_on limit 1
    ) as earliest
    cross join lateral (
      select case when end_on is null then horizon_on else end_on end as end_on from plan
      where region_id = region.id and state = 'in-force'
      order by case when end_on is null then horizon_on else end_on end desc limit 1
    ) as latest
  `.execute(reader.tables)
  const [{ first, last } = { first: null, last: null }] = found.rows
  return first === null || last === null ? null : { first, last }
}
