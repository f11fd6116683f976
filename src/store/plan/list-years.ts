import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** The first and the last year for which plans that one sees are in force; null: there are none. */
export async function findPlanYears(
  reader: Reader,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const found = await sql<{ first: number | null; last: number | null }>`
    select extract(year from min(start_on))::integer as first,
           extract(year from max(coalesce(end_on, horizon_on)))::integer as last
    from plan where state = 'in-force'
  `.execute(reader.tables)
  const [{ first, last } = { first: null, last: null }] = found.rows
  return first === null || last === null ? null : { first, last }
}
