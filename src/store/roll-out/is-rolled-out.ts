import type { Reader } from '../reader.ts'

/** Whether a plan was laid on its executors; before that it lies on its owner alone. */
export async function isRolledOut(reader: Reader, planId: string): Promise<boolean> {
  const row = await reader.tables
    .selectFrom('executor')
    .select('assignment_id')
    .where('plan_id', '=', planId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
