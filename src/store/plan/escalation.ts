import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** After how many working days a plan's late tasks are told above; null: never. */
export async function findEscalation(reader: Reader, planId: string): Promise<number | null> {
  const row = await reader.tables
    .selectFrom('plan')
    .select('escalate_after')
    .where('id', '=', planId)
    .executeTakeFirst()
  return row?.escalate_after ?? null
}

export async function saveEscalation(writer: Writer, planId: string, after: number | null): Promise<void> {
  await writer.tables.updateTable('plan').set({ escalate_after: after }).where('id', '=', planId).execute()
}
