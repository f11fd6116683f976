import type { TaskOutline, TaskPhase } from '#core/task/task-state.ts'
import type { TaskRecord } from './task-record.ts'

/** What the row alone tells of a task's state; its steps tell all. */
export function outlineOf(task: TaskRecord): TaskOutline {
  const { submittedBy, request } = task
  return { phase: phaseOf(task), submittedBy, request: request === null ? null : { kind: request, by: null } }
}

function phaseOf(task: TaskRecord): TaskPhase {
  if (task.cancelledOn !== null) return 'cancelled'
  if (task.notRequiredOn !== null) return 'not-required'
  if (task.acceptedOn !== null) return 'accepted'
  if (task.returnedOn !== null) return 'returned'
  return task.submittedOn === null ? 'open' : 'submitted'
}
