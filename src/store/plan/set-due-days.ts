import type { Writer } from '../writer.ts'

/** Whether a plan moves due days off days off, from now on. */
export async function saveMovesDueDays(writer: Writer, planId: string, moves: boolean): Promise<void> {
  await writer.tables.updateTable('plan').set({ moves_due_days: moves }).where('id', '=', planId).execute()
}
