import type { CivilDate } from '../calendar/civil-date.ts'
import type { EvidenceKind } from '../evidence/evidence-kind.ts'
import type { LaidTask } from './task-state.ts'

/** What is to be mended, and in what: a kind of evidence, or the whole where it names none. */
export interface ReturnPoint {
  readonly about: EvidenceKind | null
  readonly reason: string
}

/** What happened to a task. Kept for ever in the words of that day; a state is what they add up to. */
export type TaskEvent =
  | { readonly kind: 'submitted'; readonly doneOn: CivilDate; readonly note: string | null }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'returned'; readonly points: readonly ReturnPoint[] }
  | { readonly kind: 'time-asked'; readonly reason: string; readonly until: CivilDate }
  | {
      readonly kind: 'time-granted'
      /** The day that held before. */
      readonly from: CivilDate
      readonly until: CivilDate
      readonly words: string | null
    }
  | { readonly kind: 'time-refused'; readonly reason: string }
  | { readonly kind: 'waiver-asked'; readonly reason: string }
  | { readonly kind: 'waiver-agreed' }
  | { readonly kind: 'waiver-declined'; readonly reason: string }
  | { readonly kind: 'request-withdrawn' }
  | { readonly kind: 'taken-back'; readonly reason: string | null }
  /** Not the task's own doing: its plan was changed, or a date was set for all. `words` names the act, or says why. */
  | {
      readonly kind: 'redated'
      readonly from: LaidTask
      readonly to: LaidTask
      readonly why: RedatingReason
      readonly words: string | null
    }
  /** The plan asks something else of the same measure now. */
  | { readonly kind: 'amended'; readonly act: string; readonly changes: readonly AmendedField[] }
  /** Its organisation was joined to another, which owes it now. */
  | {
      readonly kind: 'handed-over'
      readonly from: string
      /** Who owed it until then. */
      readonly fromId?: string
      readonly to: string
      readonly act: string
    }
  | { readonly kind: 'cancelled'; readonly reason: string }

/** By an act that changed the plan; a date that a term had waited for; a setting of the plan, as days off. */
export type RedatingReason = 'act' | 'date' | 'setting'

/** What a measure said before an act changed it, and what it says now. */
export interface AmendedField {
  readonly field: 'number' | 'title' | 'result' | 'audience' | 'due' | 'responsible'
  readonly from: string | null
  readonly to: string | null
}

/** An event with its day, which is the organisation's own, and the person's id. */
export interface TaskStep {
  readonly event: TaskEvent
  readonly on: CivilDate
  readonly by: string
  /** The absent person for whom it was done by who stands in. */
  readonly behalf?: string
}
