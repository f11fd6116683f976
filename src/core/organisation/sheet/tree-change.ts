import type { OrganisationKind } from '../organisation.ts'
import type { Passport, PassportField, PassportProblem } from '../passport.ts'
import type { SheetColumn } from './sheet-row.ts'

/** An organisation of the tree into which a sheet is brought. */
export interface KnownOrganisation {
  readonly id: string
  readonly parentId: string | null
  readonly kind: OrganisationKind
  readonly passport: Passport
}

/** What a sheet would make of the tree. Nothing may be brought in while there are faults. */
export interface TreeChange {
  readonly added: readonly AddedOrganisation[]
  readonly changed: readonly ChangedOrganisation[]
  /** Rows that say what is known already. */
  readonly same: number
  /** Organisations of which the sheet says nothing: they stay as they are. */
  readonly untouched: number
  readonly faults: readonly RowFault[]
}

export interface AddedOrganisation {
  readonly line: number
  readonly kind: OrganisationKind
  /** Known, or brought in by another row of the sheet. */
  readonly parent: { readonly id: string } | { readonly line: number }
  readonly parentName: string
  readonly passport: Passport
}

export interface ChangedOrganisation {
  readonly line: number
  readonly id: string
  readonly kind: OrganisationKind
  /** As it is called before the change. */
  readonly name: string
  readonly passport: Passport
  readonly changes: readonly FieldChange[]
}

/** In words, as forms show them; '' where nothing is said. */
export interface FieldChange {
  readonly field: PassportField
  readonly from: string
  readonly to: string
}

/** What is wrong with a row, and in which column. */
export type RowFault =
  | {
      readonly line: number
      readonly column: SheetColumn | null
      readonly code: RowFaultCode
      readonly params?: Readonly<Record<string, string | number>>
    }
  | { readonly line: number; readonly column: SheetColumn; readonly problem: PassportProblem }

export type RowFaultCode =
  /** params: text. */
  | 'kind-unknown'
  | 'region-row'
  /** There is no such organisation in reach, and none may be added there; params: name. */
  | 'out-of-reach'
  | 'municipality-missing'
  /** params: name. */
  | 'municipality-not-found'
  | 'municipality-ambiguous'
  | 'school-missing'
  | 'school-not-found'
  | 'school-ambiguous'
  /** The row of the organisation above is faulty itself; params: row. */
  | 'parent-faulty'
  /** Two rows speak of one organisation; params: row. */
  | 'row-twice'
  /** params: key. */
  | 'key-ambiguous'
  | 'key-taken'
  /** params: name. */
  | 'name-ambiguous'
  | 'name-taken'
  /** Known under another organisation; params: from. */
  | 'moved'
