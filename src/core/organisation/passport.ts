import type { CivilDate } from '../calendar/civil-date.ts'
import type { Profile } from './profile.ts'

/** What an organisation is known by, whatever place in the tree it has. It comes only from `check-organisation`. */
export interface Passport {
  readonly name: string
  /** As it stands in lists: «СОШ № 5». */
  readonly shortName: string
  /** By which the tables of others know it: its INN, the region's own code. */
  readonly outerKey: string | null
  /** Only centres have one. */
  readonly profile: Profile | null
  /** The year in which a centre was opened; known where the day is not. */
  readonly openingYear: number | null
  readonly settlement: string | null
  /** «Малокомплектная»: only schools are. */
  readonly smallSchool: boolean
  readonly workingWeek: 5 | 6
  /** With its scheme, http or https. */
  readonly site: string | null
  /** IANA name. */
  readonly timeZone: string
  readonly openedOn: CivilDate | null
  /** The first day on which it is no more. */
  readonly closedOn: CivilDate | null
}

export type PassportField = keyof Passport

/** A passport as it is typed, in a form or in the cells of a sheet: words, '' where nothing is said. */
export type PassportDraft = Readonly<Record<PassportField, string>>

/** In the order of forms and sheets. */
export const passportFields: readonly PassportField[] = [
  'name',
  'shortName',
  'outerKey',
  'profile',
  'openingYear',
  'settlement',
  'smallSchool',
  'workingWeek',
  'site',
  'timeZone',
  'openedOn',
  'closedOn',
]

/** Fields in which nothing said means what they were, or what is usual: they are never empty. */
export const filledFields: readonly PassportField[] = ['name', 'shortName', 'workingWeek', 'timeZone']

/** A field that cannot be as it was typed: each code has one Russian sentence. */
export interface PassportProblem {
  readonly field: PassportField
  readonly code: PassportProblemCode
  readonly params?: Readonly<Record<string, string | number>>
}

export type PassportProblemCode =
  | 'name-missing'
  /** params: most. */
  | 'too-long'
  /** A sign that no keyboard makes. */
  | 'not-text'
  | 'outer-key-signs'
  | 'profile-unknown'
  | 'profile-not-of-centre'
  | 'year-not-a-year'
  | 'year-not-of-centre'
  /** params: first. */
  | 'year-too-early'
  /** params: last. */
  | 'year-ahead'
  /** params: profile, first, last. */
  | 'year-of-other-profile'
  /** params: year. */
  | 'year-of-other-day'
  | 'small-not-yes-or-no'
  | 'small-not-of-school'
  | 'week-not-5-or-6'
  | 'site-not-an-address'
  | 'time-zone-unknown'
  | 'day-not-real'
  | 'closed-before-opened'
