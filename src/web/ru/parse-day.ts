import { type CivilDate, civilDateOf, existsDay } from '#core/calendar/civil-date.ts'
import { afterDay, monthBeginnings, wordedDay } from './month-words.ts'

interface FoundDay {
  readonly day: CivilDate
  /** Where in the text it ends. */
  readonly end: number
}

/** A day as people type it: «8.11.2021», «08/11/21», «8 ноября 2021», «5 окт», «2021-11-08»; the year may be left out. */
export function parseDay(text: string, year: number): CivilDate | null {
  const found = findDay(text, year)
  return found === null || !afterDay.test(text.slice(found.end)) ? null : found.day
}

/** The first day that stands in a text. */
export function findDay(text: string, year: number): FoundDay | null {
  const candidates = [isoDay(text), dottedDay(text, year), namedDay(text, year)].filter((one) => one !== null)
  return candidates.sort((left, right) => left.end - right.end)[0] ?? null
}

function isoDay(text: string): FoundDay | null {
  const match = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u.exec(text)
  return match === null ? null : made(match, Number(match[1]), Number(match[2]), Number(match[3]))
}

function dottedDay(text: string, year: number): FoundDay | null {
  const match = /(?<!\d)(\d{1,2})\s*[./]\s*(\d{1,2})(?:\s*[./]\s*(\d{4}|\d{2}))?(?!\d)/u.exec(text)
  return match === null ? null : made(match, yearOf(match[3], year), Number(match[2]), Number(match[1]))
}

function namedDay(text: string, year: number): FoundDay | null {
  const match = wordedDay.exec(text)
  if (match === null) return null
  const word = (match[2] ?? '').toLowerCase()
  const month = monthBeginnings.findIndex((beginning) => new RegExp(`^${beginning}`, 'iu').test(word)) + 1
  return made(match, yearOf(match[3], year), month, Number(match[1]))
}

function yearOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function made(match: RegExpExecArray, year: number, month: number, day: number): FoundDay | null {
  return existsDay(year, month, day)
    ? { day: civilDateOf(year, month, day), end: match.index + match[0].length }
    : null
}
