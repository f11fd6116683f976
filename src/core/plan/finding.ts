import type { Place } from './place.ts'
import type { MeasureField } from './plan-draft.ts'
import type { Track } from './track.ts'

/** What a careful clerk would send back about a plan that was read. */
export type FindingCode =
  | 'due-outside-period'
  | 'number-duplicated'
  | 'number-missing'
  | 'due-missing'
  | 'responsible-missing'
  | 'title-missing'
  | 'section-missing'
  | 'typo-in-due'
  | 'due-ambiguous'
  | 'due-not-understood'
  | 'period-missing'
  /** Columns whose headings do not say what they were taken for; the text names them. */
  | 'columns-doubtful'
  /** A table that may be a plan and was not taken for one. */
  | 'table-unread'
  /** The row was read from a picture and is to be held against it. */
  | 'read-from-picture'
  /** A clause of the act that may be a measure of its plan. */
  | 'clause-like-measure'

export interface Finding {
  readonly code: FindingCode
  /** Index into Reading.plans. */
  readonly plan: number
  /** The measure's number as written; null where it has none. */
  readonly measure: string | null
  /** The term; or the title where the term is what is missing; or the heading or number missed. */
  readonly text: string
  readonly track?: Track
  /** Which row of the draft it speaks of, for screens. */
  readonly measureKey?: string
  readonly assignmentKey?: string
  readonly field?: MeasureField
  readonly place?: Place
  /** Which clause of the act it speaks of. */
  readonly clause?: { readonly act: number; readonly index: number; readonly number: string }
}
