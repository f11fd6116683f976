import type { CivilDate } from '../calendar/civil-date.ts'
import type {
  ActDraft,
  AssignmentDraft,
  BasisDraft,
  ClauseDraft,
  MeasureDraft,
  MeasureField,
  PeriodDraft,
  PlanDraft,
  PlanLevel,
  SectionDraft,
  TargetDraft,
} from './plan-draft.ts'
import type { TableReading } from './table-reading.ts'

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
  | ExtraFieldChange
  /** Lays a plan in at the index `at`, at the end when left out. */
  | { readonly kind: 'add-plan'; readonly plan: PlanDraft; readonly at?: number }
  /** `title` is what stood there when it was dropped: indexes move, titles seldom. */
  | { readonly kind: 'drop-plan'; readonly plan: number; readonly title?: string }
  /**
   * Gives the plan an act that it has not had: appended, or laid in at the index `at`, where the acts behind it move
   * up one. Dropped, the act leaves every plan that named it.
   */
  | { readonly kind: 'add-act'; readonly plan: number | null; readonly act: ActDraft; readonly at?: number }
  | { readonly kind: 'drop-act'; readonly act: number }
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
  | MarkUnsureChange
  | { readonly kind: 'move-measure'; readonly measure: string; readonly before: string | null }
  | { readonly kind: 'move-section'; readonly section: string; readonly before: string | null }
  /**
   * Cuts a measure in two: the title at `at` (code units), the second part takes the given keys and the same term.
   * `from` is the title in which `at` was counted.
   */
  | {
      readonly kind: 'split-measure'
      readonly measure: string
      readonly from?: string
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
  /**
   * Puts rows back exactly as they were: the way back of splitting, joining and dropping. Only what differs between
   * `from` and `to` is checked and touched, so both may leave out rows that do not matter; a row brought back stands
   * where its neighbours in `to` stand.
   */
  | { readonly kind: 'restore'; readonly plan: number; readonly from: PlanDraft; readonly to: PlanDraft }
  /**
   * Notes that tables of the source are read in another way; the rows that come of it are changed beside it. `from` is
   * how they were read, `to` how they are read now.
   */
  | {
      readonly kind: 'set-tables'
      readonly from: readonly TableReading[]
      readonly to: readonly TableReading[]
    }

/**
 * A person has held rows against the picture they were read from: which of their fields are still unsure. Two who do the
 * same do not disagree, so nothing is compared.
 */
export interface MarkUnsureChange {
  readonly kind: 'mark-unsure'
  readonly measures: readonly {
    readonly measure: string
    readonly from: readonly MeasureField[]
    readonly to: readonly MeasureField[]
  }[]
}

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
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'targets'
      readonly from: readonly TargetDraft[]
      readonly to: readonly TargetDraft[]
    }
  | {
      readonly kind: 'set-plan'
      readonly plan: number
      readonly field: 'movesDueDays'
      readonly from: boolean
      readonly to: boolean
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
  | {
      readonly kind: 'set-act'
      readonly act: number
      readonly field: 'basis'
      readonly from: readonly BasisDraft[]
      readonly to: readonly BasisDraft[]
    }
  | {
      readonly kind: 'set-act'
      readonly act: number
      readonly field: 'clauses'
      readonly from: readonly ClauseDraft[]
      readonly to: readonly ClauseDraft[]
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

/** A cell of a column that the reader has no name for, by its index in the measure's `extra`. */
export interface ExtraFieldChange {
  readonly kind: 'set-extra'
  readonly measure: string
  readonly index: number
  readonly from: string
  readonly to: string
}

export type DraftChangeRefusal =
  /** Somebody else changed the same field meanwhile; params: now (what stands there). */
  | 'draft/field-changed'
  /** The row was dropped meanwhile. */
  | 'draft/row-gone'
  /** A key that stands in the draft already, an empty split, a join with itself … */
  | 'draft/not-possible'
