import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { checkDraft } from '#core/plan/check-draft.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import type { PlanProblem } from '#core/plan/plan-problem.ts'
import { planProblemText } from '#core/plan/ru/plan-problem.ru.ts'
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

/** What keeps a plan from being put in force: its sentence, and the plan and row where it is mended. */
export interface Hindrance {
  readonly code: string
  readonly message: string
  readonly plan: number
  readonly measureKey: string | null
}

interface EnactForecast {
  readonly plans: readonly PlanForecast[]
  readonly hindrances: readonly Hindrance[]
}

/** What putting a draft in force would make, or what hinders it, before the server is asked. */
export function enactForecast(reading: Reading, calendar: WorkingCalendar): EnactForecast {
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
  const hindrances = reading.plans.flatMap((plan, index) => {
    const checked = checkDraft(plan, reading, calendar)
    return checked.ok ? [] : checked.problems.map((problem) => hindranceOf(problem, index))
  })
  return { plans, hindrances }
}

function hindranceOf(problem: PlanProblem, plan: number): Hindrance {
  return { code: problem.code, message: planProblemText(problem), plan, measureKey: problem.measureKey }
}
