import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '#core/plan/plan-draft.ts'
import { planTimeOf } from '#core/plan/term-of-assignment.ts'
import { type OfferedReading, offerReadings } from '#core/schedule/offer-readings.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'

const most = 8

/** Ways to understand the words as they are written, whatever was settled about them before. */
export function offersFor(
  frame: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): readonly OfferedReading[] {
  if (assignment.due === null) return []
  return offerReadings(parseSchedule(assignment.due), planTimeOf(frame, measure, calendar)).slice(0, most)
}
