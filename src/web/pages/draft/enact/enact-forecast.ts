import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { termOf } from '#core/plan/term-of-assignment.ts'

export interface PlanForecast {
  readonly index: number
  readonly title: string
  readonly measures: number
  /** One task for each window; one for a term that has no date yet. */
  readonly tasks: number
  /** Measures none of whose terms has a date. */
  readonly undated: number
}

/** What putting a draft in force would make, before the server is asked. */
export function enactForecast(
  reading: Reading,
  calendar: WorkingCalendar,
): { readonly plans: readonly PlanForecast[] } {
  const plans = reading.plans.map((plan, index) => {
    let tasks = 0
    let undated = 0
    for (const measure of plan.measures) {
      const windows = measure.assignments.map(
        (assignment) => termOf(plan, measure, assignment, calendar).expansion.windows.length,
      )
      if (windows.every((count) => count === 0)) undated += 1
      for (const count of windows) tasks += Math.max(1, count)
    }
    return { index, title: plan.title, measures: plan.measures.length, tasks, undated }
  })
  return { plans }
}
