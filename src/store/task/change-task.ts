import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { factsOf, type TaskState } from '#core/task/task-state.ts'
import type { Writer } from '../writer.ts'

/** Lays a task's columns where its steps have led. */
export async function saveState(writer: Writer, id: string, state: TaskState, at: string): Promise<void> {
  const facts = factsOf(state)
  await writer.tables
    .updateTable('task')
    .set({
      due_on: facts.dueOn,
      // A day that somebody granted is the term's own.
      term_on: sql`case when due_on is not distinct from ${facts.dueOn}::date then term_on end`,
      submitted_on: facts.submittedOn,
      submitted_by: state.submittedBy,
      returned_on: facts.returnedOn,
      accepted_on: facts.acceptedOn,
      done_on: facts.doneOn,
      done_note: state.note,
      not_required_on: facts.notRequiredOn,
      request: state.request?.kind ?? null,
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
      and accepted_on is null and not_required_on is null and cancelled_on is null
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
