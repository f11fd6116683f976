import type { CivilDate } from '../../calendar/civil-date.ts'
import type { MeasureDraft, MeasureField, PlanDraft, PlanLevel, TargetDraft } from '../plan-draft.ts'
import type { MeasureBefore } from './measure-before.ts'

/** A plan in force as a draft is started from it. */
export interface PlanBefore {
  readonly title: string
  readonly level: PlanLevel
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  readonly movesDueDays?: boolean
  readonly sections: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
    readonly start: CivilDate | null
    readonly end: CivilDate | null
  }[]
  readonly measures: readonly (MeasureBefore & {
    readonly sectionId: string | null
    readonly pair: number | null
    /** The measure of the plan above that it carries out. */
    readonly upper?: string | null
    readonly extra: readonly { readonly heading: string; readonly text: string }[]
  })[]
}

/** The plan as it stands, to be changed. Rows bear the ids of what they were made of as their keys, and are known by them. */
export function draftOfPlan(plan: PlanBefore): PlanDraft {
  const measures = plan.measures.map(
    (measure): MeasureDraft => ({
      key: measure.id,
      number: measure.number,
      section: measure.sectionId,
      track: measure.track,
      row: measure.pair,
      title: measure.title,
      result: measure.result,
      audience: measure.audience,
      extra: measure.extra,
      assignments: measure.assignments.map(({ id, due, reading, responsible, parties }) => ({
        key: id,
        due,
        reading,
        responsible,
        parties,
        at: {},
      })),
      at: {},
      ...(typeof measure.upper === 'string' ? { upper: measure.upper } : {}),
    }),
  )
  return {
    title: plan.title,
    level: plan.level,
    period: { start: plan.start, end: plan.end, source: 'given' },
    act: null,
    goals: plan.goals,
    objectives: plan.objectives,
    targets: plan.targets,
    sections: plan.sections.map(({ id, number, title, start, end }) => ({
      key: id,
      number,
      title,
      start,
      end,
      at: null,
    })),
    measures,
    titleAt: null,
    columns: columnsOf(measures),
    ...(plan.movesDueDays === true ? { movesDueDays: true } : {}),
  }
}

/** Those in which anything stands; a plan always shows what it is about. */
function columnsOf(measures: readonly MeasureDraft[]): readonly MeasureField[] {
  const always: readonly MeasureField[] = ['number', 'title', 'due', 'responsible']
  const filled = (['result', 'audience'] as const).filter((field) =>
    measures.some((row) => row[field] !== null),
  )
  return (['number', 'title', 'result', 'audience', 'due', 'responsible'] as const).filter(
    (field) => always.includes(field) || filled.some((one) => one === field),
  )
}
