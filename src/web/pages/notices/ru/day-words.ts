import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateWithWeekday, dayNumber } from '../../../ru/dates.ts'
import { localDay } from '../by-day.ts'
import { words } from './notices.ts'

/** «Сегодня», «Вчера», «5 октября, понедельник». */
export function dayWords(day: CivilDate, now: Date): string {
  const ago = dayNumber(localDay(now)) - dayNumber(day)
  if (ago === 0) return words.today
  return ago === 1 ? words.yesterday : dateWithWeekday(day)
}
