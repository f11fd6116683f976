import { type CivilDate, yearOf } from '../calendar/civil-date.ts'
import type { OrganisationKind } from './organisation.ts'
import {
  type Passport,
  type PassportDraft,
  type PassportField,
  type PassportProblem,
  type PassportProblemCode,
  passportFields,
} from './passport.ts'
import { parseDay, parseProfile, parseSite, parseTimeZone, parseYesOrNo } from './passport-text.ts'
import { type Profile, profileYears } from './profile.ts'

/** What is known of the place where an organisation stands. */
export interface OrganisationPlace {
  readonly kind: OrganisationKind
  /** The day on which it is checked. */
  readonly today: CivilDate
  /** Of the organisation above: taken where nothing else is said. */
  readonly above: { readonly timeZone: string; readonly workingWeek: 5 | 6 }
}

/** A legal passport, or everything that keeps the draft from being one. */
export type CheckedOrganisation =
  | { readonly ok: true; readonly passport: Passport }
  | { readonly ok: false; readonly problems: readonly PassportProblem[] }

/** The programme began in 2019 (domain.md, 1.1). */
const firstYear = 2019
const longest: Readonly<Partial<Record<PassportField, number>>> = {
  name: 500,
  shortName: 120,
  outerKey: 40,
  settlement: 200,
  site: 500,
}

export function checkOrganisation(draft: PassportDraft, place: OrganisationPlace): CheckedOrganisation {
  const problems: PassportProblem[] = []
  const fault = (field: PassportField, code: PassportProblemCode, params?: PassportProblem['params']) => {
    problems.push(params === undefined ? { field, code } : { field, code, params })
  }
  const said = tidied(draft, fault)
  const read = <Value>(
    field: PassportField,
    parse: (text: string) => Value | null,
    code: PassportProblemCode,
  ) => {
    if (said[field] === '') return null
    const value = parse(said[field])
    if (value === null) fault(field, code)
    return value
  }
  const { kind } = place
  if (said.name === '') fault('name', 'name-missing')
  if (said.outerKey !== '' && !/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(said.outerKey)) {
    fault('outerKey', 'outer-key-signs')
  }
  const profile = read('profile', parseProfile, 'profile-unknown')
  if (profile !== null && kind !== 'centre') fault('profile', 'profile-not-of-centre')
  const openedOn = read('openedOn', parseDay, 'day-not-real')
  const closedOn = read('closedOn', parseDay, 'day-not-real')
  if (openedOn !== null && closedOn !== null && closedOn < openedOn) fault('closedOn', 'closed-before-opened')
  const openingYear = read('openingYear', parseYear, 'year-not-a-year')
  const wrongYear = openingYear === null ? null : yearProblem(openingYear, profile, openedOn, place)
  if (wrongYear !== null) problems.push({ field: 'openingYear', ...wrongYear })
  const smallSchool = read('smallSchool', parseYesOrNo, 'small-not-yes-or-no') ?? false
  if (smallSchool && kind !== 'school') fault('smallSchool', 'small-not-of-school')
  const workingWeek = read('workingWeek', parseWeek, 'week-not-5-or-6') ?? place.above.workingWeek
  const site = read('site', parseSite, 'site-not-an-address')
  const timeZone = read('timeZone', parseTimeZone, 'time-zone-unknown') ?? place.above.timeZone
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    passport: {
      name: said.name,
      shortName: said.shortName === '' ? shortened(said.name) : said.shortName,
      outerKey: said.outerKey === '' ? null : said.outerKey,
      profile,
      openingYear,
      settlement: said.settlement === '' ? null : said.settlement,
      smallSchool,
      workingWeek,
      site,
      timeZone,
      openedOn,
      closedOn,
    },
  }
}

type Fault = (field: PassportField, code: PassportProblemCode, params?: PassportProblem['params']) => void

function tidied(draft: PassportDraft, fault: Fault): Record<PassportField, string> {
  const said = { ...draft }
  for (const field of passportFields) {
    const text = draft[field].normalize('NFC').replace(/\s+/gu, ' ').trim()
    said[field] = text
    const most = longest[field] ?? 100
    if (/[\p{Cc}\p{Surrogate}\ufffe\uffff]/u.test(text)) fault(field, 'not-text')
    else if (text.length > most) fault(field, 'too-long', { most })
  }
  return said
}

/** What is wrong with a year that is one. */
function yearProblem(
  year: number,
  profile: Profile | null,
  openedOn: CivilDate | null,
  place: OrganisationPlace,
): Omit<PassportProblem, 'field'> | null {
  const last = yearOf(place.today) + 1
  if (place.kind !== 'centre') return { code: 'year-not-of-centre' }
  if (year < firstYear) return { code: 'year-too-early', params: { first: firstYear } }
  if (year > last) return { code: 'year-ahead', params: { last } }
  if (openedOn !== null && yearOf(openedOn) !== year) {
    return { code: 'year-of-other-day', params: { year: yearOf(openedOn) } }
  }
  if (profile === null) return null
  const years = profileYears[profile]
  return year < years.first || (years.last !== null && year > years.last)
    ? { code: 'year-of-other-profile', params: { first: years.first, last: years.last ?? '' } }
    : null
}

function parseYear(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null
}

function parseWeek(text: string): 5 | 6 | null {
  return text === '5' ? 5 : text === '6' ? 6 : null
}

/** A name without a short form of its own stands for it as far as it fits. */
function shortened(name: string): string {
  const most = longest.shortName ?? name.length
  if (name.length <= most) return name
  let short = ''
  for (const sign of name) {
    if (short.length + sign.length >= most) break
    short += sign
  }
  return `${short.trimEnd()}\u2026`
}
