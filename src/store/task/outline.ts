import { sql } from 'kysely'
import type { TaskOutline, TaskPhase } from '#core/task/task-state.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { TaskRecord } from './task-record.ts'

/** What of a row tells its outline. */
type OutlineRow = Pick<
  TaskRecord,
  'submittedBy' | 'request' | 'cancelledOn' | 'notRequiredOn' | 'acceptedOn' | 'returnedOn' | 'submittedOn'
>

/** What the row alone tells of a task's state; its steps tell all. */
export function outlineOf(task: OutlineRow): TaskOutline {
  const { submittedBy, request } = task
  return { phase: phaseOf(task), submittedBy, request: request === null ? null : { kind: request, by: null } }
}

function phaseOf(task: OutlineRow): TaskPhase {
  if (task.cancelledOn !== null) return 'cancelled'
  if (task.notRequiredOn !== null) return 'not-required'
  if (task.acceptedOn !== null) return 'accepted'
  if (task.returnedOn !== null) return 'returned'
  return task.submittedOn === null ? 'open' : 'submitted'
}

export interface OutlinedTask {
  readonly id: string
  readonly organisationId: string
  /** Its organisation lies within reach. */
  readonly within: boolean
  readonly outline: TaskOutline
}

/** Of several tasks no more than their outlines, and which of them are within reach. */
export async function listOutlines(
  reader: Reader,
  ids: readonly string[],
  reach: readonly string[],
): Promise<readonly OutlinedTask[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<OutlineRow & Omit<OutlinedTask, 'outline'>>`
    select task.id, task.organisation_id as "organisationId", ${withinReach('task.organisation_id', reach)} as within,
           task.submitted_by as "submittedBy", task.request, task.cancelled_on as "cancelledOn",
           task.not_required_on as "notRequiredOn", task.accepted_on as "acceptedOn", task.returned_on as "returnedOn",
           task.submitted_on as "submittedOn"
    from task where task.id = any(${[...ids]}::uuid[])
  `.execute(reader.tables)
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisationId,
    within: row.within,
    outline: outlineOf(row),
  }))
}
