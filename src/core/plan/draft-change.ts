import type { CivilDate } from '../calendar/civil-date.ts'
import type {
  ActDraft,
  AssignmentDraft,
  MeasureDraft,
  PeriodDraft,
  PlanDraft,
  PlanLevel,
  SectionDraft,
} from './plan-draft.ts'

/**
 * One thing a person does to a Reading while mending it. A change of a field says what it found there (`from`): when
 * two people work in one draft, a change whose `from` is no longer true is a conflict and not a silent overwrite. New
 * rows bring their own keys, made by whoever makes the change.
 */
export type DraftChange =
  | PlanFieldChange
  | ActFieldChange
  | SectionFieldChange
  | MeasureFieldChange
  | AssignmentFieldChange
  | { readonly kind: 'add-plan'; readonly plan: PlanDraft }
  | { readonly kind: 'drop-plan'; readonly plan: number }
  | {
      readonly kind: 'add-section'
      readonly plan: number
      readonly before: string | null
      readonly section: SectionDraft
    }
  /** Its measures stay, under no section. */
  | { readonly kind: 'drop-section'; readonly section: string }
  /** Lays rows into the plan in front of the measure `before`, at the end when null: typed, pasted, or brought back. */
  | {
      readonly kind: 'add-measures'
      readonly plan: number
      readonly before: string | null
      readonly measures: readonly MeasureDraft[]
    }
  | { readonly kind: 'drop-measures'; readonly measures: readonly string[] }
  | { readonly kind: 'move-measure'; readonly measure: string; readonly before: string | null }
  /** Cuts a measure in two: the title at `at` (code units), the second part takes the given keys and the same term. */
  | {
      readonly kind: 'split-measure'
      readonly measure: string
      readonly at: number
      readonly key: string
      readonly assignmentKeys: readonly string[]
    }
  /** The second measure's words are added to the first, its terms too; then it is dropped. */
  | { readonly kind: 'join-measures'; readonly first: string; readonly second: string }
  | {
      readonly kind: 'add-assignment'
      readonly measure: string
      readonly before: string | null
      readonly assignment: AssignmentDraft
    }
  | { readonly kind: 'drop-assignment'; readonly assignment: string }
  /** Puts rows back exactly as they were: the way back of splitting, joining and dropping. */
  | { readonly kind: 'restore'; readonly plan: number; readonly from: PlanDraft; readonly to: PlanDraft }

export type PlanFieldChange =
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'title'
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'level'
      readonly from: PlanLevel
      readonly to: PlanLevel
    }
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'period'
      readonly from: PeriodDraft | null
      readonly to: PeriodDraft | null
    }
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'goals' | 'objectives'
      readonly from: readonly string[]
      readonly to: readonly string[]
    }

export type ActTextField = 'kind' | 'issuer' | 'number' | 'place' | 'title'

export type ActFieldChange =
  | {
      readonly kind: 'set-act'
      readonly act: number
      readonly field: ActTextField
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly kind: 'set-act'
      readonly act: number
      readonly field: 'date'
      readonly from: CivilDate | null
      readonly to: CivilDate | null
    }
  | {
      readonly kind: 'set-act'
      readonly act: number
      readonly field: 'signatory'
      readonly from: ActDraft['signatory']
      readonly to: ActDraft['signatory']
    }

export type SectionFieldChange =
  | {
      readonly kind: 'set-section'
      readonly section: string
      readonly field: 'title'
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'set-section'
      readonly section: string
      readonly field: 'number'
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly kind: 'set-section'
      readonly section: string
      readonly field: 'start' | 'end'
      readonly from: CivilDate | null
      readonly to: CivilDate | null
    }

export type MeasureFieldChange =
  | {
      readonly kind: 'set-measure'
      readonly measure: string
      readonly field: 'title'
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'set-measure'
      readonly measure: string
      /** `section` holds a section's key. */
      readonly field: 'number' | 'result' | 'audience' | 'section'
      readonly from: string | null
      readonly to: string | null
    }

export interface AssignmentFieldChange {
  readonly kind: 'set-assignment'
  readonly assignment: string
  /** A new `due` drops the settled `reading`; a new `responsible` is split into parties anew. */
  readonly field: 'due' | 'reading' | 'responsible'
  readonly from: string | null
  readonly to: string | null
}

export type DraftChangeRefusal =
  /** Somebody else changed the same field meanwhile; params: now (what stands there). */
  | 'draft/field-changed'
  /** The row was dropped meanwhile. */
  | 'draft/row-gone'
  /** A key that stands in the draft already, an empty split, a join with itself … */
  | 'draft/not-possible'
