declare const civilDate: unique symbol

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`, with no time and no zone. */
export type CivilDate = string & { readonly [civilDate]: true }

/** Both days belong to the period. */
export interface Period {
  readonly start: CivilDate
  readonly end: CivilDate
}
