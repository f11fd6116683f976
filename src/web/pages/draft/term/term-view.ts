import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'
import type { ScheduleKind, Window } from '#core/schedule/schedule.ts'

/** How a term is understood, ready to be shown. */
export interface TermView {
  readonly kind: ScheduleKind
  readonly meaning: string
  readonly windows: readonly Window[]
  readonly ambiguous: boolean
  readonly understood: boolean
}

export function termView(
  _frame: PlanDraft,
  _measure: MeasureDraft,
  assignment: AssignmentDraft,
  _calendar: WorkingCalendar,
): TermView {
  return {
    kind: 'once',
    meaning: assignment.due ?? '',
    windows: [],
    ambiguous: false,
    understood: true,
  }
}
