import type { Selectable } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Passport } from '#core/organisation/passport.ts'
import type { KnownOrganisation } from '#core/organisation/sheet/tree-change.ts'
import type { Organisation as OrganisationTable } from '../tables/tables.ts'

/** An organisation with everything that it is known by. */
export interface OrganisationRecord extends KnownOrganisation {
  readonly regionId: string
  /** Grows with every change. */
  readonly revision: number
}

export const recordColumns = [
  'organisation.id',
  'organisation.region_id',
  'organisation.parent_id',
  'organisation.kind',
  'organisation.name',
  'organisation.short_name',
  'organisation.outer_key',
  'organisation.profile',
  'organisation.opening_year',
  'organisation.settlement',
  'organisation.small_school',
  'organisation.working_week',
  'organisation.site',
  'organisation.time_zone',
  'organisation.opened_on',
  'organisation.closed_on',
  'organisation.revision',
] as const

export type RecordRow = Pick<
  Selectable<OrganisationTable>,
  (typeof recordColumns)[number] extends `organisation.${infer Column}`
    ? Extract<Column, keyof OrganisationTable>
    : never
>

export function recordOf(row: RecordRow): OrganisationRecord {
  return {
    id: row.id,
    regionId: row.region_id,
    parentId: row.parent_id,
    kind: row.kind,
    revision: row.revision,
    passport: passportOf(row),
  }
}

function passportOf(row: RecordRow): Passport {
  return {
    name: row.name,
    shortName: row.short_name,
    outerKey: row.outer_key,
    profile: row.profile,
    openingYear: row.opening_year,
    settlement: row.settlement,
    smallSchool: row.small_school,
    workingWeek: row.working_week,
    site: row.site,
    timeZone: row.time_zone,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
  }
}

/** A passport to be written under an id. */
export interface PassportOf {
  readonly id: string
  readonly passport: Passport
}

/** A passport written anew on a day of the organisation's own: until then it bore the names of before. */
export interface MendedPassport extends PassportOf {
  readonly on: CivilDate
}

export interface NewOrganisation extends PassportOf {
  readonly parentId: string
  readonly kind: Exclude<OrganisationKind, 'region'>
}
