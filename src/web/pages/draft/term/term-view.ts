import { civilDateOf } from '#core/calendar/civil-date.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'
import { sameValue } from '#core/plan/same-value.ts'
import { termOf } from '#core/plan/term-of-assignment.ts'
import { explainSchedule } from '#core/schedule/explain-schedule.ts'
import type { Window } from '#core/schedule/schedule.ts'
import { termWords } from '../ru/term.ts'

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
  if (frame.period === null && parsed.understood && needsPeriod(frame, measure, assignment, calendar))
    return { meaning: termWords.needsPeriod, windows: [], ambiguous: false, understood: true }
  return {
    meaning: parsed.understood ? explainSchedule(expansion) : '',
    windows: expansion.windows,
    ambiguous: expansion.ambiguous,
    understood: parsed.understood,
  }
}

/** Without the plan's period a term without a year has no dates: read in another year, it would come to others. */
function needsPeriod(
  frame: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): boolean {
  const elsewhere: PlanDraft = {
    ...frame,
    period: { start: civilDateOf(2031, 1, 1), end: null, source: 'given' },
  }
  const here = termOf(frame, measure, assignment, calendar).expansion.windows
  return !sameValue(here, termOf(elsewhere, measure, assignment, calendar).expansion.windows)
}
