import type { CivilDate } from '../calendar/civil-date.ts'
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
 * the term has none (somebody else's timetable, an event, no term at all). `dueDay` moves a due day off a day off.
 */
export function layTasks(
  plan: { readonly id: string; readonly organisationId: string },
  assignments: readonly LaidAssignment[],
  newId: () => string,
  dueDay: (own: CivilDate) => CivilDate = (own) => own,
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
      ...dueOf(window, dueDay),
      submittedOn: null,
      returnedOn: null,
      acceptedOn: null,
      doneOn: null,
      notRequiredOn: null,
      cancelledOn: null,
    }))
  })
}

function dueOf(window: Window | null, dueDay: (own: CivilDate) => CivilDate): Pick<Task, 'dueOn' | 'termOn'> {
  if (window === null) return { dueOn: null, termOn: null }
  const dueOn = dueDay(window.end)
  return { dueOn, termOn: dueOn === window.end ? null : window.end }
}
