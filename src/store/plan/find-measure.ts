import type { Reader } from '../reader.ts'

/** How a measure is called in a sentence. */
export function findMeasureWords(
  reader: Reader,
  regionId: string,
  id: string,
): Promise<{ readonly number: string | null; readonly title: string }> {
  return reader.tables
    .selectFrom('measure')
    .select(['number', 'title'])
    .where('region_id', '=', regionId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
