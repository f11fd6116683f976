import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { Finding } from '#core/plan/finding.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft, Reading } from '#core/plan/plan-draft.ts'
import { termOf } from '#core/plan/term-of-assignment.ts'

/** A reading as `rostok read --json` prints it: the schedules laid out in dates, sections by their index. */
export function toGoldShape(
  reading: Reading,
  findings: readonly Finding[],
  calendar: WorkingCalendar,
  source: string,
): object {
  return {
    source,
    documents: reading.acts.map(({ at, clauses, ...act }) => ({
      ...act,
      clauses: clauses.map(({ number, text, at: place }) => ({ number, text, place })),
      at,
    })),
    plans: reading.plans.map((plan) => planShape(plan, calendar)),
    findings: findings.map(({ measureKey: _measure, assignmentKey: _assignment, ...finding }) => finding),
  }
}

function planShape(plan: PlanDraft, calendar: WorkingCalendar): object {
  const indexOf = new Map(plan.sections.map((section, index) => [section.key, index]))
  return {
    title: plan.title,
    level: plan.level,
    period: plan.period === null ? null : { start: plan.period.start, end: plan.period.end },
    periodSource: plan.period?.source ?? null,
    act: plan.act,
    goals: plan.goals,
    objectives: plan.objectives,
    targets: plan.targets,
    sections: plan.sections.map(({ number, title, start, end, at }) => ({ number, title, start, end, at })),
    measures: plan.measures.map((measure) => ({
      number: measure.number,
      section: measure.section === null ? null : (indexOf.get(measure.section) ?? null),
      track: measure.track,
      ...(measure.row === null ? {} : { row: measure.row }),
      title: measure.title,
      result: measure.result,
      audience: measure.audience,
      extra: measure.extra,
      assignments: measure.assignments.map((assignment) =>
        assignmentShape(plan, measure, assignment, calendar),
      ),
      at: measure.at,
    })),
  }
}

function assignmentShape(
  plan: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): object {
  const { expansion } = termOf(plan, measure, assignment, calendar)
  const { kind, windows, ambiguous, authority, times, event, offset, working } = expansion
  return {
    due: assignment.due,
    responsible: assignment.responsible,
    parties: assignment.parties,
    schedule: {
      kind,
      windows: windows.map((window) => [window.start, window.end]),
      ambiguous,
      authority,
      ...(times === null ? {} : { times }),
      ...(kind === 'event' ? { event } : {}),
      ...(offset === null ? {} : { offset }),
      ...(working ? { working } : {}),
    },
  }
}
