import type { Window } from '../schedule/schedule.ts'
import type { Task } from '../task/task.ts'

/** An assignment of a plan in force, as far as tasks need it. */
export interface LaidAssignment {
  readonly id: string
  readonly measureId: string
  readonly windows: readonly Window[]
  readonly times: number
}

/**
 * Lays a plan's assignments on the organisation that owns it: one task for each window; one that waits for a date where
 * the term has none (somebody else's timetable, an event, no term at all).
 */
export function layTasks(
  plan: { readonly id: string; readonly organisationId: string },
  assignments: readonly LaidAssignment[],
  newId: () => string,
): readonly Task[] {
  return assignments.flatMap((assignment) => {
    const windows: readonly (Window | null)[] = assignment.windows.length === 0 ? [null] : assignment.windows
    return windows.map((window, index) => ({
      id: newId(),
      planId: plan.id,
      measureId: assignment.measureId,
      assignmentId: assignment.id,
      organisationId: plan.organisationId,
      occurrence: index + 1,
      times: assignment.times,
      window,
      startOn: window?.start ?? null,
      dueOn: window?.end ?? null,
      submittedOn: null,
      returnedOn: null,
      acceptedOn: null,
      doneOn: null,
      notRequiredOn: null,
      cancelledOn: null,
    }))
  })
}
