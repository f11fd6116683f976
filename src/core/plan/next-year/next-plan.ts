import { addMonths, type CivilDate } from '../../calendar/civil-date.ts'
import type { WorkingCalendar } from '../../calendar/working-days.ts'
import { draftOfPlan, type PlanBefore } from '../amendment/draft-of-plan.ts'
import type { AssignmentDraft, MeasureDraft, PlanDraft } from '../plan-draft.ts'
import { termOf } from '../term-of-assignment.ts'
import { type OpenPeriod, yearsBetween } from './next-period.ts'
import { shiftYears } from './shift-years.ts'

/** Why a term of the next year is to be looked at. */
export type TermMark =
  /** It had dates, and has none in the new period. */
  | 'not-recomputed'
  /** Somebody else's timetable or an event decides. */
  | 'by-others'
  | 'not-understood'

/** A measure as it goes on into the next year. */
export interface NextMeasure {
  readonly id: string
  readonly row: MeasureDraft
  readonly terms: readonly {
    readonly before: string | null
    readonly after: string | null
    readonly mark: TermMark | null
  }[]
}

export interface NextPlan {
  readonly draft: PlanDraft
  readonly measures: readonly NextMeasure[]
}

/** A plan carried on into a later period: the same measures, their terms and the years in their words moved on. */
export function nextPlan(plan: PlanBefore, period: OpenPeriod, calendar: WorkingCalendar): NextPlan {
  const before = draftOfPlan(plan)
  const years = yearsBetween(plan, period)
  const moved = (text: string) => shiftYears(text, plan, years)
  const orNull = (text: string | null) => (text === null ? null : moved(text))
  const later = (day: CivilDate | null) => (day === null ? null : addMonths(day, 12 * years))
  const rows = before.measures.map(
    (row): MeasureDraft => ({
      ...row,
      title: moved(row.title),
      result: orNull(row.result),
      assignments: row.assignments.map((one) => ({
        ...one,
        due: orNull(one.due),
        reading: orNull(one.reading),
      })),
    }),
  )
  const draft: PlanDraft = {
    ...before,
    title: moved(before.title),
    period: { ...period, source: 'given' },
    goals: before.goals.map(moved),
    objectives: before.objectives.map(moved),
    targets: before.targets.map((target) => ({ ...target, text: moved(target.text) })),
    sections: before.sections.map((section) => ({
      ...section,
      title: moved(section.title),
      start: later(section.start),
      end: later(section.end),
    })),
    measures: rows,
  }
  return {
    draft,
    measures: rows.map((row, index) => {
      const was = before.measures[index]
      return {
        id: row.key,
        row,
        terms: row.assignments.map((one, place) => {
          const old = was?.assignments[place]
          const mark =
            was === undefined || old === undefined
              ? null
              : markOf([before, was, old], [draft, row, one], calendar)
          return { before: old?.reading ?? old?.due ?? null, after: one.reading ?? one.due, mark }
        }),
      }
    }),
  }
}

type Spot = readonly [PlanDraft, MeasureDraft, AssignmentDraft]

function markOf(before: Spot, after: Spot, calendar: WorkingCalendar): TermMark | null {
  const [was, now] = [termOf(...before, calendar), termOf(...after, calendar)]
  const { kind, windows, outsidePeriod } = now.expansion
  if (was.expansion.windows.length > 0 && (windows.length === 0 || outsidePeriod)) return 'not-recomputed'
  if (kind === 'external' || kind === 'event') return 'by-others'
  return kind === 'none' ? 'not-understood' : null
}
