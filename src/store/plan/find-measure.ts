import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** How a measure is called in a sentence. */
export interface MeasureWords {
  readonly number: string | null
  readonly title: string
}

export async function findMeasureWords(reader: Reader, regionId: string, id: string): Promise<MeasureWords> {
  const found = await sql<MeasureWords>`
    select number, title from measure where region_id = ${regionId} and id = ${id}
  `.execute(reader.tables)
  const [words] = found.rows
  if (words === undefined) throw new Error(`there is no measure ${id}`)
  return words
}
