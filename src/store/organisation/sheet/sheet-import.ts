import type { SheetRow } from '#core/organisation/sheet/sheet-row.ts'

/** What a sheet of organisations said, waiting to be brought into the tree under its organisation. */
export interface SheetImport {
  readonly regionId: string
  readonly id: string
  readonly organisationId: string
  readonly personId: string
  readonly fileName: string | null
  readonly rows: readonly SheetRow[]
  readonly notes: SheetNotes
  readonly startedAt: string
  readonly appliedAt: string | null
  readonly outcome: ImportOutcome | null
}

export interface SheetNotes {
  /** Headings of columns that mean nothing here. */
  readonly ignored: readonly string[]
  /** The sheet told no kinds: all its rows were taken for schools. */
  readonly schoolsOnly: boolean
}

export interface ImportOutcome {
  readonly added: number
  readonly changed: number
}
