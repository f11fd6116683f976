import type { CivilDate, Period } from './civil-date.ts'

/** How far the year's moves are known: read in their act, general knowledge, or no act exists yet. */
export type WorkingYearStatus = 'verified' | 'unverified' | 'not-approved'

/** A day off that an act lays on another day: «2021-01-02>2021-11-05». */
export interface MovedDayOff {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** A working Saturday for a day off: «2021-02-20<>2021-02-22». */
export interface SwappedDay {
  readonly working: CivilDate
  readonly off: CivilDate
}

/**
 * One year of the production calendar as it was decreed. Holidays of «ст. 112 ТК РФ» are not repeated here: they are the
 * same every year. `decreed` are non-working days by decree of the President, which are no holidays and move no
 * terms; they are kept apart and counted only where asked for.
 */
export interface WorkingYear {
  readonly year: number
  /** The act, in words; null where none is known. It is never invented. */
  readonly act: string | null
  readonly status: WorkingYearStatus
  readonly moved: readonly MovedDayOff[]
  readonly swapped: readonly SwappedDay[]
  readonly decreed: readonly Period[]
}
