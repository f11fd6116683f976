import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'

/** Another way to understand a term: canonical words, and what they come to in this plan. */
export interface Offer {
  readonly words: string
  readonly meaning: string
}

export function offersFor(
  _frame: PlanDraft,
  _measure: MeasureDraft,
  _assignment: AssignmentDraft,
  _calendar: WorkingCalendar,
): readonly Offer[] {
  return []
}
