import type { CivilDate } from '../calendar/civil-date.ts'
import { formatSchedule } from '../schedule/format-schedule.ts'
import type { Schedule, Window } from '../schedule/schedule.ts'
import { scheduleOfWindows } from '../schedule/schedule-of-windows.ts'
import { emptyPlan } from './empty-plan.ts'
import type {
  AssignmentDraft,
  MeasureDraft,
  PlanDraft,
  PlanLevel,
  SectionDraft,
  TargetDraft,
} from './plan-draft.ts'
import type { Track } from './track.ts'

/** A plan in force as far as another level makes its own plan from it: what concerns that level, in its order. */
export interface UpperPlan {
  readonly title: string
  readonly startOn: CivilDate
  readonly endOn: CivilDate | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  readonly movesDueDays: boolean
  readonly sections: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
    readonly startOn: CivilDate | null
    readonly endOn: CivilDate | null
  }[]
  readonly measures: readonly UpperMeasure[]
}

export interface UpperMeasure {
  readonly id: string
  readonly sectionId: string | null
  readonly number: string | null
  readonly track: Track | null
  readonly pair: number | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly extra: MeasureDraft['extra']
  readonly assignments: readonly {
    readonly due: string | null
    readonly reading: string | null
    readonly responsible: string | null
    readonly parties: readonly string[]
    readonly schedule: Schedule
    readonly windows: readonly Window[]
  }[]
}

/** A draft of a plan of the level below: the upper plan's measures, each linked to the one it carries out. */
export function cascadePlan(
  upper: UpperPlan,
  lower: { readonly level: PlanLevel; readonly organisation: string },
  newKey: () => string,
): PlanDraft {
  const held = new Set(upper.measures.map((measure) => measure.sectionId))
  const sections = upper.sections.filter((section) => held.has(section.id))
  const keys = new Map(sections.map((section) => [section.id, newKey()]))
  return {
    ...emptyPlan(`${upper.title} (${lower.organisation})`, lower.level),
    period: { start: upper.startOn, end: upper.endOn, source: 'given' },
    goals: upper.goals,
    objectives: upper.objectives,
    targets: upper.targets,
    ...(upper.movesDueDays ? { movesDueDays: true } : {}),
    sections: sections.map(
      ({ id, number, title, startOn, endOn }): SectionDraft => ({
        key: keys.get(id) ?? newKey(),
        number,
        title,
        start: startOn,
        end: endOn,
        at: null,
      }),
    ),
    measures: upper.measures.map((measure) =>
      cascadeMeasure(
        measure,
        measure.sectionId === null ? null : (keys.get(measure.sectionId) ?? null),
        newKey,
      ),
    ),
  }
}

/** One measure taken over, under a section of the draft. */
export function cascadeMeasure(
  upper: UpperMeasure,
  section: string | null,
  newKey: () => string,
): MeasureDraft {
  return {
    key: newKey(),
    number: upper.number,
    section,
    track: upper.track,
    row: upper.pair,
    title: upper.title,
    result: upper.result,
    audience: upper.audience,
    extra: upper.extra,
    assignments: upper.assignments.map((assignment): AssignmentDraft => {
      const { due, responsible, parties } = assignment
      return { key: newKey(), due, reading: readingOf(assignment), responsible, parties, at: {} }
    }),
    at: {},
    upper: upper.id,
  }
}

/** What was settled stays settled; a date that somebody set for a term that waited is taken over as a date. */
function readingOf({ reading, schedule, windows }: UpperMeasure['assignments'][number]): string | null {
  if (reading !== null) return reading
  const waited = schedule.kind === 'external' || schedule.kind === 'event' || schedule.kind === 'none'
  const dated = waited ? scheduleOfWindows(windows) : null
  return dated === null ? null : formatSchedule(dated)
}
