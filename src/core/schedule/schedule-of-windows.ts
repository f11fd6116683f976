import {
  addDays,
  addMonths,
  civilDateOf,
  dayOf,
  lastDayOfMonth,
  monthOf,
  type Period,
  yearOf,
} from '../calendar/civil-date.ts'
import type { CalendarPoint } from './calendar-point.ts'
import type { BoundSpan, PlainSchedule, Window } from './schedule.ts'

/** More are no list that anybody reads. */
const most = 24

/** The very windows, each with its year; null where there are none or too many to be told. */
export function scheduleOfWindows(windows: readonly Window[]): PlainSchedule | null {
  return windows.length === 0 || windows.length > most
    ? null
    : { kind: 'dated', items: windows.map(windowItem), yearly: false, year: 'plan' }
}

export function windowItem({ start, end }: Window): BoundSpan {
  if (start === null) return dayItem('by', end)
  const whole = wholeUnit({ start, end })
  if (whole !== null) return { bound: 'in', span: whole }
  return { bound: 'in', span: { from: dayPoint(start), to: start === end ? null : dayPoint(end) } }
}

/** Whole months and quarters are named as such. */
function wholeUnit({ start, end }: Period): BoundSpan['span'] | null {
  if (dayOf(start) !== 1 || end !== lastDayOfMonth(yearOf(end), monthOf(end))) return null
  const year = yearOf(start)
  const quarter = addDays(addMonths(start, 3), -1) === end && monthOf(start) % 3 === 1
  if (quarter) return { from: { unit: 'quarter', number: (monthOf(start) + 2) / 3, year }, to: null }
  const from: CalendarPoint = { unit: 'month', month: monthOf(start), part: null, year }
  if (start === civilDateOf(yearOf(end), monthOf(end), 1)) return { from, to: null }
  return { from, to: { unit: 'month', month: monthOf(end), part: null, year: yearOf(end) } }
}

export function dayItem(bound: 'by' | 'from', date: Window['end']): BoundSpan {
  return { bound, span: { from: dayPoint(date), to: null } }
}

function dayPoint(date: Window['end']): CalendarPoint {
  return { unit: 'day', day: dayOf(date), month: monthOf(date), year: yearOf(date) }
}
