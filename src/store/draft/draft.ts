import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Place } from '#core/plan/place.ts'
import type { Reading } from '#core/plan/plan-draft.ts'

/** What is known of a draft without its rows. */
export interface DraftHead {
  readonly regionId: string
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly revision: number
  readonly sha256: string | null
  readonly fileName: string | null
  readonly changedAt: string
  readonly changedBy: string
  /** The plan of the level above that it was made from, and the task that asked for it. */
  readonly upperPlanId: string | null
  readonly upperTaskId: string | null
  readonly droppedAt: string | null
  readonly enactedAt: string | null
}

/** A reading that is being mended, as it is kept. */
export interface Draft extends DraftHead {
  readonly reading: Reading
}

/** What lies beside a draft for the eye: the source as a document, and what the reader noticed in it. */
export interface DraftSource {
  /** A neutral Document; the store does not look inside. */
  readonly source: unknown
  readonly readerFindings: readonly ReaderNote[]
}

/** Code, words of the file, place. */
export interface ReaderNote {
  readonly code: string
  readonly text: string
  readonly place: Place | null
}

/** An open draft in a list. */
export interface DraftLine {
  readonly id: string
  readonly title: string
  readonly organisationId: string
  readonly fileName: string | null
  readonly measures: number
  readonly changedAt: string
  readonly changedBy: string
}

/** One logged change: the draft had `revision` after it. */
export interface LoggedChange {
  readonly revision: number
  readonly requestId: string
  readonly change: DraftChange
  readonly personId: string
  readonly by: string
  readonly at: string
}
