import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Writer } from '../writer.ts'

export interface TaskDone {
  readonly on: CivilDate
  readonly note: string | null
  readonly by: string
}

/** Notes that a task is done; null takes it back. */
export async function saveDone(writer: Writer, id: string, done: TaskDone | null, at: string): Promise<void> {
  await writer.tables
    .updateTable('task')
    .set({
      done_on: done?.on ?? null,
      done_note: done?.note ?? null,
      done_by: done?.by ?? null,
      changed_at: at,
    })
    .where('id', '=', id)
    .execute()
}

/** Cancels what of these plans has not come to an end; what is done stays done. Gives how many. */
export async function cancelOpenTasks(
  writer: Writer,
  planIds: readonly string[],
  on: CivilDate,
  at: string,
): Promise<number> {
  const cancelled = await sql`
    update task set cancelled_on = ${on}, changed_at = ${at}
    where plan_id = any(${[...planIds]}::uuid[])
      and done_on is null and not_required_on is null and cancelled_on is null
  `.execute(writer.tables)
  return Number(cancelled.numAffectedRows ?? 0)
}

/** Takes back what was cancelled at the very moment `at`, when the plan was replaced. */
export async function reviveTasks(
  writer: Writer,
  planId: string,
  cancelledAt: string,
  at: string,
): Promise<void> {
  await sql`
    update task set cancelled_on = null, changed_at = ${at}
    where plan_id = ${planId} and cancelled_on is not null and changed_at = ${cancelledAt}
  `.execute(writer.tables)
}
