import type { Period } from '#core/calendar/civil-date.ts'
import type { WorkingYear, WorkingYearStatus } from '#core/calendar/working-year.ts'
import { parseWorkingYear } from '#core/calendar/working-year-text.ts'

/** A year of the production calendar as it is kept, with who mended it last. */
export interface KeptYear extends WorkingYear {
  readonly note: string
  /** Name of the person; null: as the program came. */
  readonly changedBy: string | null
  readonly changedAt: string | null
}

export interface YearRow {
  readonly year: number
  readonly act: string | null
  readonly status: WorkingYearStatus
  readonly moves: string
  readonly decreed: unknown
}

export function workingYearOf(row: YearRow): WorkingYear {
  const moves = parseWorkingYear(row.year, row.moves)
  if (!moves.ok) throw new Error(`working year ${row.year} is kept in words that core does not read`)
  return {
    year: row.year,
    act: row.act,
    status: row.status,
    ...moves.value,
    decreed: row.decreed as readonly Period[],
  }
}
