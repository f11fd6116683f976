import { addDays, type CivilDate, lastDayOfMonth, monthOf, yearOf } from '#core/calendar/civil-date.ts'
import { quarterOf, quarterPeriod } from '#core/calendar/quarter.ts'
import { parseDay } from './parse-day.ts'

/**
 * A day as people type it: «5.10», «05.10.26», «5 окт», «5 октября 2026», «2026-10-05», «сегодня», «вчера», «завтра»,
 * «конец месяца», «до конца квартала», «конец года». A missing year is that of `today`. null: not understood.
 */
export function parseTypedDate(text: string, today: CivilDate): CivilDate | null {
  return relative(text, today) ?? parseDay(text, yearOf(today))
}

function relative(text: string, today: CivilDate): CivilDate | null {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^до /, '')
    .replace(/^конца /, 'конец ')
  switch (plain) {
    case 'сегодня':
      return today
    case 'вчера':
      return addDays(today, -1)
    case 'завтра':
      return addDays(today, 1)
    case 'конец месяца':
      return lastDayOfMonth(yearOf(today), monthOf(today))
    case 'конец квартала':
      return quarterPeriod(yearOf(today), quarterOf(today)).end
    case 'конец года':
      return lastDayOfMonth(yearOf(today), 12)
    default:
      return null
  }
}
