import { copyLine } from './rows.ts'
import type { Citizen, Place } from './tree.ts'

export const placeColumns =
  'id, region_id, parent_id, kind, name, short_name, time_zone, path, created_at, profile, opening_year, settlement, small_school'
export const personColumns = 'id, sign_in_name, name, password_hash, created_at'
export const grantColumns = 'id, person_id, organisation_id, role, granted_at'
export const contactColumns = 'region_id, person_id, email, changed_at'

export function placeLine(place: Place, at: string): string {
  const { id, regionId, parentId, kind, name, shortName, timeZone, path, openedIn, settlement, small } = place
  const profile = openedIn === null ? null : openedIn < 2021 ? 'digital-humanities' : 'science-technology'
  return copyLine([
    id,
    regionId,
    parentId,
    kind,
    name,
    shortName,
    timeZone,
    path,
    at,
    profile,
    openedIn,
    settlement,
    small,
  ])
}

export function personLine(
  { id, signInName, name }: Citizen,
  passwordHash: string | null,
  at: string,
): string {
  return copyLine([id, signInName, name, passwordHash, at])
}

/** The role that somebody holds at a place; grants have ids of their own, made of the person's. */
export function grantLine({ id, role, at: home }: Citizen, at: string, place: Place = home): string {
  const own = `${id.slice(0, 19)}9${id.slice(20, 24)}${place.id.slice(24)}`
  return copyLine([own, id, place.id, role, at])
}

export function contactLine({ id, signInName, at: place }: Citizen, at: string): string {
  return copyLine([place.regionId, id, `${signInName}@example.org`, at])
}
