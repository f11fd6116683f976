import type { CivilDate } from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { type Expansion, expandSchedule } from '../schedule/expand-schedule.ts'
import { type ParsedTerm, parseSchedule } from '../schedule/parse-schedule.ts'
import type { PlanTime } from '../schedule/plan-time.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from './plan-draft.ts'
import { authorityInTitle } from './ru/authority-words.ts'

/** What an assignment's term says, and when that is in its plan. */
export interface Term {
  readonly parsed: ParsedTerm
  readonly expansion: Expansion
}

/** Read where a plan has no period at all: the year in which the programme began, open-ended. */
const unknownStart = '2019-01-01' as CivilDate

/**
 * An assignment's term in its plan's and its section's period. What a person settled is read in place of the words. A
 * timetable whose owner the term does not name belongs to whom the measure's title names.
 */
export function termOf(
  plan: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): Term {
  const parsed = parseSchedule(assignment.reading ?? assignment.due ?? '')
  const expansion = expandSchedule(parsed.schedule, planTimeOf(plan, measure, calendar))
  if (expansion.kind !== 'external' || expansion.authority !== null) return { parsed, expansion }
  const who = authorityInTitle.exec(measure.title)?.groups?.who?.trim()
  return { parsed, expansion: who === undefined ? expansion : { ...expansion, authority: who } }
}

/** The period that a measure's terms are read in. */
export function planTimeOf(plan: PlanDraft, measure: MeasureDraft, calendar: WorkingCalendar): PlanTime {
  return {
    plan: { start: plan.period?.start ?? unknownStart, end: plan.period?.end ?? null },
    stage: stageOf(plan, measure),
    calendar,
  }
}

function stageOf(plan: PlanDraft, measure: MeasureDraft): { start: CivilDate; end: CivilDate } | null {
  const section = plan.sections.find((one) => one.key === measure.section)
  if (section === undefined || section.start === null || section.end === null) return null
  return { start: section.start, end: section.end }
}
