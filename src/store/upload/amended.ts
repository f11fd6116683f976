import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** The plan in force that an upload was brought to change; null: none. */
export async function findAmended(reader: Reader, uploadId: string): Promise<string | null> {
  const found = await reader.tables
    .selectFrom('upload')
    .select('amends_plan_id as planId')
    .where('id', '=', uploadId)
    .executeTakeFirst()
  return found?.planId ?? null
}

export async function saveAmended(writer: Writer, uploadId: string, planId: string): Promise<void> {
  await writer.tables
    .updateTable('upload')
    .set({ amends_plan_id: planId })
    .where('id', '=', uploadId)
    .execute()
}
