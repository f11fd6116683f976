import type { Assignment, Measure } from '../plan.ts'
import type { MeasureChange } from './compare-plans.ts'
import type { AssignmentBefore } from './measure-before.ts'

/** An assignment whose executors a change of the plan decides: it is new, or names others than before. */
export interface PlacedAnew {
  /** Index of the change of the plan to which it belongs. */
  readonly line: number
  readonly measure: Measure
  readonly before: AssignmentBefore | null
  readonly after: Assignment
}

export function placedAnew(changes: readonly MeasureChange[]): readonly PlacedAnew[] {
  return changes.flatMap(({ before: was, after: measure, assignments }, line) => {
    if (measure === null) return []
    // In a plan of two columns the column says whose duty it is.
    const moved = was !== null && was.track !== measure.track
    return assignments.flatMap(({ before, after, fields }) =>
      after !== null && (before === null || moved || fields.some(({ field }) => field === 'responsible'))
        ? [{ line, measure, before, after }]
        : [],
    )
  })
}
