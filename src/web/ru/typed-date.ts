import type { CivilDate } from '#core/calendar/civil-date.ts'

/** First letters by which a month is known as people type it, in any case: «окт», «октября», «октябрь». */
const monthStarts = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/**
 * A day as people type it: «5.10», «05.10.26», «5 окт», «5 октября 2026», «2026-10-05», «сегодня», «вчера», «завтра»,
 * «конец месяца», «до конца квартала», «конец года». A missing year is that of `today`. null: not understood.
 */
export function parseTypedDate(text: string, today: CivilDate): CivilDate | null {
  const typed = text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').replace(/,.*$/, '').trim()
  return relative(typed, today) ?? numeric(typed, today) ?? withMonthName(typed, today)
}

function relative(typed: string, today: CivilDate): CivilDate | null {
  const year = yearOf(today)
  const month = Number(today.slice(5, 7))
  const day = Number(today.slice(8, 10))
  const plain = typed.replace(/^до /, '').replace(/^конца /, 'конец ')
  switch (plain) {
    case 'сегодня':
      return today
    case 'вчера':
      return civil(year, month, day - 1)
    case 'завтра':
      return civil(year, month, day + 1)
    case 'конец месяца':
      return civil(year, month + 1, 0)
    case 'конец квартала':
      return civil(year, Math.ceil(month / 3) * 3 + 1, 0)
    case 'конец года':
      return civil(year, 12, 31)
    default:
      return null
  }
}

function numeric(typed: string, today: CivilDate): CivilDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso !== null) return exact(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dotted = /^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{2}|\d{4}))?(?: ?г\.?)?$/.exec(typed)
  if (dotted === null) return null
  return exact(fullYear(dotted[3], today), Number(dotted[2]), Number(dotted[1]))
}

function withMonthName(typed: string, today: CivilDate): CivilDate | null {
  const named = /^(\d{1,2})[ .]?([а-я]{3,8})\.?(?: (\d{2}|\d{4}))?(?: ?(?:г\.?|года))?$/.exec(typed)
  if (named === null) return null
  const month = monthStarts.findIndex((start) => named[2]?.startsWith(start))
  return month === -1 ? null : exact(fullYear(named[3], today), month + 1, Number(named[1]))
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4))
}

function fullYear(typed: string | undefined, today: CivilDate): number {
  if (typed === undefined) return yearOf(today)
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed)
}

/** A day that there is: 31 February is none. */
function exact(year: number, month: number, day: number): CivilDate | null {
  const date = civil(year, month, day)
  return Number(date.slice(5, 7)) === month && Number(date.slice(8, 10)) === day ? date : null
}

function civil(year: number, month: number, day: number): CivilDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CivilDate
}
