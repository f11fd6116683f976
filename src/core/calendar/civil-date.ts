declare const civilDate: unique symbol

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`, with no time and no zone. */
export type CivilDate = string & { readonly [civilDate]: true }

/** Both days belong to the period. */
export interface Period {
  readonly start: CivilDate
  readonly end: CivilDate
}

/** The years that four digits hold: 0001 to 9999. Arithmetic that leaves them throws. */
const firstYear = 1
const lastYear = 9999

export function isCivilDate(text: string): text is CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  return exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}

/** Only the one written form; null for anything else, a day that no month has included. */
export function parseCivilDate(text: string): CivilDate | null {
  return isCivilDate(text) ? text : null
}

/** Throws where the day does not exist: whoever has three numbers of unknown making asks `existsDay` first. */
export function civilDateOf(year: number, month: number, day: number): CivilDate {
  if (!exists(year, month, day)) throw new RangeError(`no such day: ${year}-${month}-${day}`)
  return written(year, month, day)
}

export function existsDay(year: number, month: number, day: number): boolean {
  return exists(year, month, day)
}

export function yearOf(date: CivilDate): number {
  return figuresIn(date, 0, 4)
}

/** 1 January … 12 December. */
export function monthOf(date: CivilDate): number {
  return figuresIn(date, 5, 7)
}

export function dayOf(date: CivilDate): number {
  return figuresIn(date, 8, 10)
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function lastDayOfMonth(year: number, month: number): CivilDate {
  return civilDateOf(year, month, daysInMonth(year, month))
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfNumber(dayNumber(date) + days)
}

/** From `from` to `to`; negative where `to` is the earlier one. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The same day of another month; a day that it lacks is its last (31 January and a month is 28 or 29 February). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return civilDateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

export function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other
}

export function later(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}

/** Figure by figure: a date is taken apart far more often than it is made, and a piece of text would be made each time. */
function figuresIn(date: CivilDate, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + date.charCodeAt(at) - zero
  return number
}

const zero = 48

function exists(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return false
  if (!Number.isInteger(month) || month < 1 || month > 12) return false
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month)
}

function written(year: number, month: number, day: number): CivilDate {
  const years = year < 1000 ? String(year).padStart(4, '0') : year
  return `${years}-${pairs[month] ?? ''}-${pairs[day] ?? ''}` as CivilDate
}

/** «00» to «31»: the figures of days and months. */
const pairs = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'))

/**
 * Days since 1 January 1970. The year is counted from March, so that the leap day is its last, in eras of 400 years
 * (146,097 days); after Howard Hinnant, «chrono-compatible low-level date algorithms».
 */
function dayNumber(date: CivilDate): number {
  const month = monthOf(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function dateOfNumber(count: number): CivilDate {
  const shifted = count + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return civilDateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
