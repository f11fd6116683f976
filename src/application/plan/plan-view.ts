import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Place } from '#core/plan/place.ts'
import type { BasisDraft, PlanLevel, TargetDraft } from '#core/plan/plan-draft.ts'
import type { Track } from '#core/plan/track.ts'
import type { ScheduleKind, Window } from '#core/schedule/schedule.ts'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import type { LinkedMeasure, LowerMeasures } from '#store/cascade/find-links.ts'
import type { PlanState } from '#store/plan/plan-record.ts'
import type { OwnPlanOffer } from '../cascade/own-plan-offers.ts'
import type { OrganisationBrief } from '../organisation/brief.ts'

/** A plan with everything in it, as it stands today or stood on a past day. */
export interface PlanView {
  readonly id: string
  readonly title: string
  readonly level: PlanLevel
  readonly organisation: OrganisationBrief
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly horizon: CivilDate
  readonly edition: number
  readonly state: PlanState
  readonly enactedAt: string
  readonly enactedBy: string
  readonly act: ActView | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  readonly sections: readonly SectionView[]
  readonly measures: readonly MeasureView[]
  readonly standing: Readonly<Partial<Record<Standing, number>>>
  /** The day for which it is told. */
  readonly today: CivilDate
  /** The same where it is a past one. */
  readonly on: CivilDate | null
  /** Between these it may be told for any. */
  readonly firstDay: CivilDate | null
  readonly lastDay: CivilDate
  readonly original: OriginalView | null
  readonly draftId: string | null
  readonly editions: readonly EditionView[]
  readonly mayWithdraw: boolean
  /** false: a plan of a level above, of which only what concerns the organisations in sight is shown. */
  readonly whole: boolean
  readonly mayRollOut: boolean
  readonly rolledOut: boolean
  readonly movesDueDays: boolean
  /** Whether I may say when terms without a day are due, and whether due days move. */
  readonly maySetTerms: boolean
  /** Assignments whose term has no day yet. */
  readonly undated: number
  /** The plan of the level above that it was made from, where I see it. */
  readonly upper: { readonly id: string; readonly title: string; readonly organisation: string } | null
  /** For whom I may draft a plan from this one. */
  readonly ownPlans: readonly OwnPlanOffer[]
  readonly mayAmend: boolean
  readonly dropped: readonly DroppedView[]
  readonly neighbours: readonly NeighbourView[]
  readonly drafts: readonly { readonly id: string; readonly amends: boolean; readonly changedAt: string }[]
}

/** A measure that an act took out. */
export interface DroppedView {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly droppedAt: string
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

/** A plan of the period before or behind. */
export interface NeighbourView {
  readonly id: string
  readonly title: string
  readonly start: CivilDate
  readonly end: CivilDate | null
  readonly which: 'before' | 'behind'
}

export interface ActView {
  readonly kind: string | null
  readonly issuer: string | null
  readonly number: string | null
  readonly date: CivilDate | null
  readonly place: string | null
  readonly title: string | null
  readonly basis: readonly BasisDraft[]
  readonly clauses: readonly { readonly number: string; readonly text: string }[]
  readonly signatory: { readonly position: string; readonly name: string } | null
}

export interface SectionView {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly start: CivilDate | null
  readonly end: CivilDate | null
}

export interface MeasureView {
  readonly id: string
  readonly number: string | null
  readonly sectionId: string | null
  readonly track: Track | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly extra: readonly { readonly heading: string; readonly text: string }[]
  readonly assignments: readonly AssignmentView[]
  readonly place: Place | null
  /** The measure of the plan above that it carries out, and those below that carry this one out. */
  readonly upper: LinkedMeasure | null
  readonly lower: LowerMeasures | null
}

export interface AssignmentView {
  readonly id: string
  readonly due: string | null
  readonly reading: string | null
  readonly meaning: string
  readonly kind: ScheduleKind
  readonly windows: readonly Window[]
  readonly times: number
  readonly responsible: string | null
  readonly parties: readonly string[]
  /** The main executor and those beside it, by the plan's words. */
  readonly executors: readonly string[]
  readonly part: 'main' | 'co' | null
  readonly tasks: readonly TaskView[]
}

export interface TaskView {
  readonly id: string
  readonly occurrence: number
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate | null
  /** The term's own day where the due day was moved off a day off. */
  readonly termOn: CivilDate | null
  readonly doneOn: CivilDate | null
  readonly doneNote: string | null
  readonly standing: Standing
  /** What I may do with it now. */
  readonly commands: readonly TaskCommandKind[]
  /** Laid on several organisations, it is told once for all of them: as the most urgent of their tasks. */
  readonly organisations: number
  readonly counts: Readonly<Partial<Record<Standing, number>>>
  readonly organisation: string | null
}

export interface OriginalView {
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly draftId: string
}

export interface EditionView {
  readonly id: string
  readonly edition: number
  readonly state: PlanState
  readonly enactedAt: string
  /** The act by which it came. */
  readonly act: string | null
  /** The draft whose original is the file of the act that made this edition; null: there is none. */
  readonly amendingFile: string | null
  /** The last day on which it held, where it has held a day and holds no more. */
  readonly lastOn: CivilDate | null
}
