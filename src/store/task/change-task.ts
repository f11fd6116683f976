import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { factsOf, type TaskState } from '#core/task/task-state.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'

/** Lays the columns of tasks where their steps have led. */
export async function saveStates(
  writer: Writer,
  states: readonly { readonly id: string; readonly state: TaskState }[],
  at: string,
): Promise<void> {
  if (states.length === 0) return
  const rows = states.map(({ id, state }) => ({
    ...factsOf(state),
    id,
    submittedBy: state.submittedBy,
    note: state.note,
    request: state.request?.kind ?? null,
  }))
  await sql`
    update task
    set due_on = row."dueOn",
        -- A day that somebody granted is the term's own.
        term_on = case when task.due_on is not distinct from row."dueOn" then task.term_on end,
        submitted_on = row."submittedOn", submitted_by = row."submittedBy",
        returned_on = row."returnedOn", accepted_on = row."acceptedOn", done_on = row."doneOn", done_note = row.note,
        not_required_on = row."notRequiredOn", request = row.request, changed_at = ${at}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as row (id uuid, "dueOn" date, "submittedOn" date, "submittedBy" uuid, "returnedOn" date, "acceptedOn" date,
              "doneOn" date, note text, "notRequiredOn" date, request text)
    where task.id = row.id
  `.execute(writer.tables)
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
