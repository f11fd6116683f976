import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** Regions whose counters have changes beside them. */
export async function listUnfolded(reader: Reader): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select o.id from organisation as o
    where o.parent_id is null and exists (select from task_count_change as change where change.region_id = o.id)
  `.execute(reader.tables)
  return found.rows.map(({ id }) => id)
}

/** Folds the changes of a region into its counters: what they tell stays the same, and is told by fewer rows. */
export async function foldCounts(writer: Writer, regionId: string): Promise<void> {
  await sql`select fold_task_counts(${regionId}::uuid)`.execute(writer.tables)
}
