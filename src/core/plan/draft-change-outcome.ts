import type { Refusal, Result } from '../result.ts'
import type { DraftChange, DraftChangeRefusal } from './draft-change.ts'
import type { Reading } from './plan-draft.ts'

export interface ChangedDraft {
  readonly reading: Reading
  /** Applied to `reading`, gives back the reading that was changed. */
  readonly inverse: DraftChange
}

export type DraftChangeOutcome = Result<ChangedDraft, Refusal<DraftChangeRefusal>>

/** The parties that a responsible cell names. */
export type SplitParties = (responsible: string) => readonly string[]
