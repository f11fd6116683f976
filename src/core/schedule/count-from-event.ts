import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays, type WorkingCalendar, type WorkingWeek } from '../calendar/working-days.ts'
import type { EventSchedule, Window } from './schedule.ts'

/**
 * When a term is due that is counted from an event, now that the event has a day: «в течение 10 дней после …» runs from
 * that day on, «за 3 дня до …» ends before it; a term that names no distance is due on the day itself.
 */
export function countFromEvent(
  { offset, working }: Pick<EventSchedule, 'offset' | 'working'>,
  day: CivilDate,
  calendar: WorkingCalendar,
  week: WorkingWeek = 5,
): Window {
  const parts = /^(?<sign>-?)P(?<count>\d+)(?<unit>[DWMY])$/.exec(offset ?? '')?.groups
  if (parts === undefined) return { start: day, end: day }
  const count = Number(parts.count) * (parts.sign === '-' ? -1 : 1)
  const end = added(day, count, parts.unit ?? 'D', working ? { calendar, week } : null)
  return count < 0 ? { start: null, end } : { start: day, end }
}

function added(
  day: CivilDate,
  count: number,
  unit: string,
  working: { readonly calendar: WorkingCalendar; readonly week: WorkingWeek } | null,
): CivilDate {
  if (unit === 'M') return addMonths(day, count)
  if (unit === 'Y') return addMonths(day, count * 12)
  const days = unit === 'W' ? count * 7 : count
  return working === null ? addDays(day, days) : addWorkingDays(working.calendar, day, days, working.week)
}
