import { type CivilDate, existsDay, parseCivilDate } from '../calendar/civil-date.ts'
import type { OrganisationKind } from './organisation.ts'
import { type Profile, profiles } from './profile.ts'
import { foldName } from './ru/fold-name.ts'
import {
  kindWords,
  moscowHours,
  moscowTime,
  no,
  profileMarks,
  profileWords,
  yes,
  zoneCities,
} from './ru/passport-words.ts'
import { hoursFromMoscow, otherZones } from './time-zone.ts'

/** The text forms of a passport's values, in pairs: as forms show them and sheets hold them. */

export function formatKind(kind: OrganisationKind): string {
  return kindWords[kind]
}

export function parseKind(text: string): OrganisationKind | null {
  const folded = foldName(text)
  const kinds = Object.keys(kindWords) as OrganisationKind[]
  return kinds.find((kind) => kindWords[kind] === folded) ?? null
}

export function formatProfile(profile: Profile): string {
  return profileWords[profile]
}

/** By any of the words of one generation; words of both tell nothing. */
export function parseProfile(text: string): Profile | null {
  const folded = foldName(text)
  const found = profiles.filter((profile) => profileMarks[profile].test(folded))
  return found.length === 1 ? (found[0] ?? null) : null
}

export function formatYesOrNo(value: boolean): string {
  return value ? yes : no
}

export function parseYesOrNo(text: string): boolean | null {
  const folded = foldName(text)
  if (folded === yes || folded === '+') return true
  return folded === no || folded === '-' ? false : null
}

/** «01.09.2021» */
export function formatDay(day: CivilDate): string {
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
}

/** «01.09.2021», «1.9.2021» and «2021-09-01». */
export function parseDay(text: string): CivilDate | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim())
  if (dotted === null) return parseCivilDate(text.trim())
  const [, day = '', month = '', year = ''] = dotted
  if (!existsDay(Number(year), Number(month), Number(day))) return null
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Russia's eleven zones from the west, as they are offered. */
export const offeredZones: readonly string[] = Object.keys(hoursFromMoscow)
  .map(Number)
  .toSorted((one, other) => one - other)
  .map((hours) => hoursFromMoscow[hours] ?? '')

/** «Красноярск (МСК+4)»; a zone that is none of the eleven by its own name. */
export function formatTimeZone(zone: string): string {
  const known = Object.entries(hoursFromMoscow).find(([, name]) => name === zone)
  if (known === undefined) return zone
  const hours = Number(known[0])
  const ahead = hours === 0 ? '' : hours > 0 ? `+${hours}` : `\u2212${-hours}`
  return `${zoneCities[hours]} (${moscowTime}${ahead})`
}

/** By the hours from Moscow («МСК+4»), by the city, or by IANA's name of a place in Russia. */
export function parseTimeZone(text: string): string | null {
  const folded = foldName(text)
  const told = moscowHours.exec(folded)
  if (told !== null) return hoursFromMoscow[Number((told[1] ?? '0').replaceAll(' ', ''))] ?? null
  const hours = Object.keys(zoneCities).find((one) => foldName(zoneCities[Number(one)] ?? '') === folded)
  if (hours !== undefined) return hoursFromMoscow[Number(hours)] ?? null
  const names = [...offeredZones, ...otherZones]
  return names.find((name) => name.toLowerCase() === folded) ?? null
}

/** An address of the web with its scheme; https where none is typed. */
export function parseSite(text: string): string | null {
  const typed = text.trim()
  const address =
    /^[a-z][a-z\d+.-]*:/iu.test(typed) && !/^[\p{L}\d.-]+:\d/u.test(typed) ? typed : `https://${typed}`
  const parts = /^(https?):\/\/([\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?)(:\d{1,5})?([/?#]\S*)?$/iu.exec(
    address,
  )
  if (parts === null) return null
  const [, scheme = '', host = '', port = '', path = ''] = parts
  if (!/\.[\p{L}\d-]{2,}$/u.test(host) || host.includes('..') || /["<>\\^`{|}]/u.test(path)) return null
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${port}${path}`
}
