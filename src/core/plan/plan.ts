import type { CivilDate } from '../calendar/civil-date.ts'
import type { Schedule, ScheduleKind, Window } from '../schedule/schedule.ts'
import type { Place } from './place.ts'
import type { ActDraft, PlanLevel, TargetDraft } from './plan-draft.ts'
import type { Track } from './track.ts'

/**
 * A legal plan: what can be put in force. It comes only from `check-draft`; keys are those of the draft it was made of,
 * ids are given when it is kept.
 */
export interface Plan {
  readonly title: string
  readonly level: PlanLevel
  readonly start: CivilDate
  /** null: the act names no end. */
  readonly end: CivilDate | null
  /** The last day for which windows were laid; `end` where there is one. */
  readonly horizon: CivilDate
  readonly act: ActDraft | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  /** Due days that fall on days off move to the next working day. */
  readonly movesDueDays: boolean
  readonly sections: readonly Section[]
  /** At least one. */
  readonly measures: readonly Measure[]
}

/** A stage, a direction, a part under a heading. */
export interface Section {
  readonly key: string
  readonly number: string | null
  readonly title: string
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

/** What is to be done: a row of the plan. */
export interface Measure {
  readonly key: string
  readonly number: string | null
  /** Key of a section of the same plan. */
  readonly section: string | null
  readonly track: Track | null
  /** Measures of one row of a two-column plan share it. */
  readonly pair: number | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly extra: readonly { readonly heading: string; readonly text: string }[]
  /** Where its title, or else anything of it, stands in the source. */
  readonly place: Place | null
  /** Id of the measure of a plan of the level above that this one carries out. */
  readonly upper: string | null
  /** At least one. */
  readonly assignments: readonly Assignment[]
}

/** A term and who answers for it. */
export interface Assignment {
  readonly key: string
  readonly due: string | null
  readonly reading: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly schedule: Schedule
  /** What became of it in this plan: a repetition that fits in once is `once` or `recurring` as the rules say. */
  readonly kind: ScheduleKind
  /** Sorted; empty where the term has no dates of its own. */
  readonly windows: readonly Window[]
  /** How often each window asks for it. */
  readonly times: number
}
