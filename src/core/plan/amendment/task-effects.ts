import type { Window } from '../../schedule/schedule.ts'
import type { MeasureChange } from './compare-plans.ts'
import { taskWindows } from './pair-windows.ts'

/** What becomes of the tasks of one window of an assignment; occurrences count from 1, as they do now. */
export interface WindowEffect {
  /** Index of the change of the plan to which it belongs. */
  readonly line: number
  readonly kind: 'moved' | 'taken-off'
  readonly assignmentId: string
  readonly occurrence: number
  /** The window that holds from now on; null: without dates, or none. */
  readonly window: Window | null
}

/** What the changes of a plan do to the tasks that lie there. */
export function taskEffects(changes: readonly MeasureChange[]): readonly WindowEffect[] {
  return changes.flatMap(({ assignments }, line) =>
    assignments.flatMap(({ before, after, windows }): readonly WindowEffect[] => {
      if (before === null) return []
      const { id: assignmentId } = before
      if (after === null) {
        return taskWindows(before.windows).map((_, index) => ({
          line,
          kind: 'taken-off',
          assignmentId,
          occurrence: index + 1,
          window: null,
        }))
      }
      const now = taskWindows(after.windows)
      return windows.flatMap((pair): readonly WindowEffect[] => {
        if (pair.before === null) return []
        const occurrence = pair.before + 1
        return pair.after === null
          ? [{ line, kind: 'taken-off', assignmentId, occurrence, window: null }]
          : [{ line, kind: 'moved', assignmentId, occurrence, window: now[pair.after] ?? null }]
      })
    }),
  )
}

/** How tasks are counted by the windows that hold from now on, where that is not as they were. */
export function renumberedWindows(
  changes: readonly MeasureChange[],
): readonly { readonly assignmentId: string; readonly from: number; readonly to: number | null }[] {
  return changes.flatMap(({ assignments }) =>
    assignments.flatMap(({ before, after, windows }) => {
      if (before === null || after === null) return []
      return windows.flatMap((pair) =>
        pair.before === null || pair.before === pair.after
          ? []
          : [
              {
                assignmentId: before.id,
                from: pair.before + 1,
                to: pair.after === null ? null : pair.after + 1,
              },
            ],
      )
    }),
  )
}

/** Windows that assignments which go on have not had: each is laid on whoever owes the assignment. */
export function addedWindows(changes: readonly MeasureChange[]): readonly {
  readonly line: number
  readonly assignmentId: string
  readonly occurrence: number
  readonly window: Window | null
  readonly times: number
}[] {
  return changes.flatMap(({ assignments }, line) =>
    assignments.flatMap(({ before, after, windows }) => {
      if (before === null || after === null) return []
      const now = taskWindows(after.windows)
      return windows.flatMap((pair) =>
        pair.before !== null || pair.after === null
          ? []
          : [
              {
                line,
                assignmentId: before.id,
                occurrence: pair.after + 1,
                window: now[pair.after] ?? null,
                times: after.times,
              },
            ],
      )
    }),
  )
}
