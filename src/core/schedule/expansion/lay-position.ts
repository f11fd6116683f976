import {
  addDays,
  addMonths,
  civilDateOf,
  daysInMonth,
  monthOf,
  type Period,
  yearOf,
} from '../../calendar/civil-date.ts'
import { workingDayOfMonth } from '../../calendar/working-days.ts'
import type { Position, RepeatUnit, UnitPlace } from '../schedule.ts'
import { type Ground, monthPartPeriod, weekdayOfMonth } from './lay-point.ts'

/** The days of a position in one repetition; null where it has none (a fifth Monday). */
export function layPosition(
  position: Position,
  unit: Period,
  every: RepeatUnit,
  ground: Ground,
): Period | null {
  const { place } = position
  if (place.unit === 'unit-end') return unit
  if (every === 'week' && place.unit === 'weekday') {
    const day = addDays(unit.start, place.weekday - 1)
    return { start: position.bound === 'by' ? unit.start : day, end: day }
  }
  const month = monthOfPosition(position, unit, every)
  const days = layPlace(place, yearOf(month), monthOf(month), ground)
  if (days === null || position.bound === 'in') return days
  const start = position.month === 'following' || position.month === 'unsaid' ? month : unit.start
  return { start: every === 'month' ? month : start, end: days.end }
}

/** Its first day. A position whose month is not said is taken for the month after, as reports are. */
function monthOfPosition({ month }: Position, unit: Period, every: RepeatUnit): Period['start'] {
  const first = civilDateOf(yearOf(unit.start), monthOf(unit.start), 1)
  const after = addDays(unit.end, 1)
  if (month === 'following' || (month === 'unsaid' && every !== 'month')) {
    return civilDateOf(yearOf(after), monthOf(after), 1)
  }
  if (month === 'unsaid') return first
  return month > 0
    ? addMonths(first, month - 1)
    : addMonths(civilDateOf(yearOf(unit.end), monthOf(unit.end), 1), month + 1)
}

function layPlace(place: UnitPlace, year: number, month: number, ground: Ground): Period | null {
  switch (place.unit) {
    case 'day':
      return { start: dayOfMonth(year, month, place.from), end: dayOfMonth(year, month, place.to) }
    case 'working-day': {
      const day = workingDayOfMonth(ground.calendar, year, month, place.number, ground.week)
      return { start: day, end: day }
    }
    case 'weekday':
      return weekdayOfMonth(year, month, place.weekday, place.nth ?? 1)
    case 'part':
      return monthPartPeriod(year, month, place.part)
    case 'unit-end':
      return null
  }
}

/** A day that the month lacks is its last (rule 15). */
function dayOfMonth(year: number, month: number, day: number): Period['start'] {
  const length = daysInMonth(year, month)
  return civilDateOf(year, month, day < 0 ? length + 1 + day : Math.min(day, length))
}
