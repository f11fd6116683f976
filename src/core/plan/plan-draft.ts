import type { CivilDate } from '../calendar/civil-date.ts'
import type { Place } from './place.ts'
import type { TableReading } from './table-reading.ts'
import type { Track } from './track.ts'

/**
 * What was read from one file, or typed by hand: possible, not yet legal. Text is kept as written with white space
 * folded. Shapes follow what a careful clerk would write down; `check-draft` makes a legal Plan of a PlanDraft.
 */
export interface Reading {
  readonly acts: readonly ActDraft[]
  readonly plans: readonly PlanDraft[]
  /** How the tables of the document were read, in its order; left out where it has none, or was typed. */
  readonly tables?: readonly TableReading[]
}

export interface ActDraft {
  /** Lower case: «приказ», «постановление», «распоряжение», «протокол» … */
  readonly kind: string | null
  readonly issuer: string | null
  readonly number: string | null
  readonly date: CivilDate | null
  readonly place: string | null
  readonly title: string | null
  readonly basis: readonly BasisDraft[]
  readonly clauses: readonly ClauseDraft[]
  readonly signatory: { readonly position: string; readonly name: string } | null
  /** The Document's blocks that the act fills, first and last. */
  readonly at: { readonly from: Place; readonly to: Place } | null
}

/** An act on which this one rests. */
export interface BasisDraft {
  readonly kind: string
  readonly number: string | null
  readonly date: CivilDate | null
}

export interface ClauseDraft {
  readonly number: string
  readonly text: string
  readonly at: Place | null
}

export type PlanLevel = 'region' | 'municipality' | 'school'

/** Where a plan's period comes from: its own words, the date of its act (open-ended), or its dated terms. */
export type PeriodSource = 'stated' | 'act' | 'terms' | 'given'

export interface PeriodDraft {
  readonly start: CivilDate
  /** null: the plan names no end. */
  readonly end: CivilDate | null
  readonly source: PeriodSource
}

export interface PlanDraft {
  readonly title: string
  readonly level: PlanLevel
  readonly period: PeriodDraft | null
  /** Index into Reading.acts of the act that approves this plan. */
  readonly act: number | null
  readonly goals: readonly string[]
  readonly objectives: readonly string[]
  readonly targets: readonly TargetDraft[]
  readonly sections: readonly SectionDraft[]
  readonly measures: readonly MeasureDraft[]
  readonly titleAt: Place | null
  /** The plan's table has a column for this field, so that an empty cell is a gap and not a matter of layout. */
  readonly columns: readonly MeasureField[]
  /** Due days that fall on days off move to the next working day; left out: they stay. */
  readonly movesDueDays?: boolean
}

/** A measurable goal: «не менее 70% охвата …». */
export interface TargetDraft {
  readonly text: string
  readonly operator: '>=' | '=' | '<='
  readonly value: number
  readonly unit: string
}

export interface SectionDraft {
  /** Stable inside the draft, survives moving and editing. */
  readonly key: string
  readonly number: string | null
  /** The word beside the number, as written: «Направление», «Раздел», «этап». */
  readonly word?: string
  readonly title: string
  readonly start: CivilDate | null
  readonly end: CivilDate | null
  readonly at: Place | null
}

export type MeasureField = 'number' | 'title' | 'result' | 'audience' | 'due' | 'responsible'

export interface MeasureDraft {
  /** Stable inside the draft, survives moving and editing. */
  readonly key: string
  readonly number: string | null
  /** Key of the section it stands under. */
  readonly section: string | null
  /** Only in the two-column «Центр / МОУО» plans; measures of one table row share `row`. */
  readonly track: Track | null
  readonly row: number | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  /** Columns that the reader has no name for, kept with their headings (financing, a mark of completion …). */
  readonly extra: readonly { readonly heading: string; readonly text: string }[]
  /** Usually one; several where a row gives several terms with several responsibles. Never empty. */
  readonly assignments: readonly AssignmentDraft[]
  /** Where each field was read; a field typed by hand has none. */
  readonly at: Readonly<Partial<Record<MeasureField, Place>>>
  /** Fields read from a picture, which no person has held against it yet. */
  readonly unsure?: readonly MeasureField[]
  /** The measure of a plan of the level above that this one carries out: its id. Survives every change of words. */
  readonly upper?: string
}

export interface AssignmentDraft {
  readonly key: string
  /** The term's words as written. null: none is given. */
  readonly due: string | null
  /**
   * How a person settled what the words mean: a term in canonical Russian that is read instead of `due`.
   * null: nothing was settled, `due` itself is read.
   */
  readonly reading: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly at: Readonly<Partial<Record<'due' | 'responsible', Place>>>
}
