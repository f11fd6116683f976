import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** How a measure is called in a sentence. */
export interface MeasureWords {
  readonly number: string | null
  readonly title: string
}

/** Of several measures of a region, by their ids. */
export async function findMeasureWords(
  reader: Reader,
  regionId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeasureWords>> {
  const found = await sql<MeasureWords & { readonly id: string }>`
    select id, number, title from measure where region_id = ${regionId} and id = any(${[...ids]}::uuid[])
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, ...words }) => [id, words]))
}
