import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'
import { termOf } from '#core/plan/term-of-assignment.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import type { Window } from '#core/schedule/schedule.ts'

/** How a term is understood, ready to be shown. */
export interface TermView {
  readonly meaning: string
  readonly windows: readonly Window[]
  readonly ambiguous: boolean
  readonly understood: boolean
}

/** `frame` is the plan as far as terms read it: its period and its sections. */
export function termView(
  frame: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): TermView {
  const { parsed, expansion } = termOf(frame, measure, assignment, calendar)
  return {
    meaning: parsed.understood ? explainSchedule(expansion) : '',
    windows: expansion.windows,
    ambiguous: expansion.ambiguous,
    understood: parsed.understood,
  }
}
