/** Who changed what, when, from where. */
export interface JournalEntry {
  readonly regionId: string
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string
  /** null: the program itself. */
  readonly personId: string | null
  readonly personName: string
  /** Network address; «командная строка» and the like where there is none. */
  readonly address: string
  /** Where it was done; null: at no one place, as what people do about their own ways of signing in. */
  readonly organisationId: string | null
  readonly verb: string
  readonly noun: string
  readonly subjectId: string | null
  readonly details: unknown
}

export interface JournalLine extends JournalEntry {
  /** Counts the lines of its region from 1. */
  readonly number: number
}
