import type { CivilDate } from '../calendar/civil-date.ts'
import type { EvidenceKind } from '../evidence/evidence-kind.ts'

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

/** An event with its day, which is the organisation's own, and the person's id. */
export interface TaskStep {
  readonly event: TaskEvent
  readonly on: CivilDate
  readonly by: string
  /** The absent person for whom it was done by who stands in. */
  readonly behalf?: string
}
