import { addMonths, type CivilDate, parseCivilDate, yearOf } from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { termPeriodOf } from '../schedule/plan-time.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Assignment, Measure, Plan, Section } from './plan.ts'
import type {
  AssignmentDraft,
  MeasureDraft,
  PeriodDraft,
  PlanDraft,
  Reading,
  SectionDraft,
} from './plan-draft.ts'
import type { PlanProblem } from './plan-problem.ts'
import { termOf } from './term-of-assignment.ts'

export type CheckedDraft =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] }

/** Longer plans are a slip in a year: the programme's longest run six. */
export const longestPlanYears = 20
/** A weekly term over twenty years has a thousand windows; nobody carries out a hundred plans of them. */
const mostWindows = 100_000
const earliestYear = 1990
const latestYear = 2100

/**
 * Makes a legal plan of a draft, or says everything that keeps it from being one. Terms are read and laid over the
 * plan's period here and kept so; what is ambiguous is taken as it is shown. The draft must belong to `reading`.
 */
export function checkDraft(draft: PlanDraft, reading: Reading, calendar: WorkingCalendar): CheckedDraft {
  const problems: PlanProblem[] = [
    ...(draft.title.trim() === '' ? [{ code: 'plan/title-missing' as const, measureKey: null }] : []),
    ...periodProblems(draft.period),
    ...(draft.measures.length === 0 ? [{ code: 'plan/no-measures' as const, measureKey: null }] : []),
    ...draft.sections.flatMap(sectionProblems),
    ...measureProblems(draft),
  ]
  if (problems.length > 0 || draft.period === null) return { ok: false, problems }
  const { start, end } = draft.period
  const measures = draft.measures.map((measure) => legalMeasure(draft, measure, calendar))
  if (windowsOf(measures) > mostWindows) {
    return {
      ok: false,
      problems: [{ code: 'plan/too-many-windows', params: { most: mostWindows }, measureKey: null }],
    }
  }
  return {
    ok: true,
    plan: {
      title: draft.title.trim(),
      level: draft.level,
      start,
      end,
      horizon: termPeriodOf({ plan: { start, end }, stage: null, calendar }).end,
      act: draft.act === null ? null : (reading.acts[draft.act] ?? null),
      goals: draft.goals,
      objectives: draft.objectives,
      targets: draft.targets,
      movesDueDays: draft.movesDueDays ?? false,
      sections: draft.sections.map(legalSection),
      measures,
    },
  }
}

function periodProblems(period: PeriodDraft | null): readonly PlanProblem[] {
  if (period === null) return [{ code: 'plan/period-missing', measureKey: null }]
  const { start, end } = period
  if (!areDays(start, end)) return [{ code: 'plan/period-not-dates', measureKey: null }]
  if (end === null) return []
  if (end < start) return [{ code: 'plan/period-reversed', params: { start, end }, measureKey: null }]
  if (end >= addMonths(start, longestPlanYears * 12)) {
    return [{ code: 'plan/period-too-long', params: { years: longestPlanYears }, measureKey: null }]
  }
  return []
}

function sectionProblems(section: SectionDraft): readonly PlanProblem[] {
  const { title, start, end } = section
  if (title.trim() === '' && section.number === null) {
    return [{ code: 'section/title-missing', measureKey: null }]
  }
  if (!areDays(start, end)) {
    return [{ code: 'section/period-not-dates', params: { title }, measureKey: null }]
  }
  return start !== null && end !== null && end < start
    ? [{ code: 'section/period-reversed', params: { title }, measureKey: null }]
    : []
}

function measureProblems(draft: PlanDraft): readonly PlanProblem[] {
  const sections = new Set(draft.sections.map((section) => section.key))
  return draft.measures.flatMap(({ key, title, number, section, assignments }): readonly PlanProblem[] => {
    if (title.trim() === '') {
      return [{ code: 'measure/title-missing', params: { number: number ?? '' }, measureKey: key }]
    }
    if (section !== null && !sections.has(section)) {
      return [{ code: 'measure/section-gone', params: { title }, measureKey: key }]
    }
    return assignments.length === 0
      ? [{ code: 'measure/no-assignment', params: { title }, measureKey: key }]
      : []
  })
}

function legalSection(section: SectionDraft): Section {
  const { key, number, title, start, end } = section
  return { key, number, title: title.trim(), start, end }
}

function legalMeasure(draft: PlanDraft, measure: MeasureDraft, calendar: WorkingCalendar): Measure {
  return {
    key: measure.key,
    number: measure.number,
    section: measure.section,
    track: measure.track,
    pair: measure.row,
    title: measure.title.trim(),
    result: measure.result,
    audience: measure.audience,
    extra: measure.extra,
    place: measure.at.title ?? Object.values(measure.at)[0] ?? null,
    upper: measure.upper ?? null,
    assignments: measure.assignments.map((one) => legalAssignment(draft, measure, one, calendar)),
  }
}

function legalAssignment(
  draft: PlanDraft,
  measure: MeasureDraft,
  assignment: AssignmentDraft,
  calendar: WorkingCalendar,
): Assignment {
  const { parsed, expansion } = termOf(draft, measure, assignment, calendar)
  return {
    key: assignment.key,
    due: assignment.due,
    reading: assignment.reading,
    responsible: assignment.responsible,
    parties: assignment.parties,
    schedule: withAuthority(parsed.schedule, expansion.authority),
    kind: expansion.kind,
    windows: expansion.windows,
    times: expansion.times ?? 1,
  }
}

/** Whose timetable decides, where only the measure's title names them. */
function withAuthority(schedule: Schedule, authority: string | null): Schedule {
  return schedule.kind === 'external' ? { ...schedule, authority } : schedule
}

function windowsOf(measures: readonly Measure[]): number {
  return measures
    .flatMap((measure) => measure.assignments)
    .reduce((sum, assignment) => sum + assignment.windows.length, 0)
}

/** Days of the calendar, in years in which there can be such a plan. */
function areDays(...days: readonly (CivilDate | null)[]): boolean {
  return days.every((text) => {
    const day = text === null ? null : parseCivilDate(text)
    if (day === null) return text === null
    return yearOf(day) >= earliestYear && yearOf(day) <= latestYear
  })
}
