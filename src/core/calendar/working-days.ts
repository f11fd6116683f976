import { addDays, type CivilDate, civilDateOf, daysInMonth, weekdayOf, yearOf } from './civil-date.ts'
import { holidaysOf, holidaysThatMove } from './holidays.ts'
import type { WorkingYear } from './working-year.ts'

export type WorkingWeek = 5 | 6

/** Years by number; a year that is missing has the fixed holidays and the rule of «ст. 112 ТК РФ» only. */
export interface WorkingCalendar {
  readonly years: Readonly<Record<number, WorkingYear>>
  /** Days off of one region («Сагаалган», «Радоница»), beside the country's. */
  readonly regionalHolidays?: readonly CivilDate[]
}

/** No year has a longer run of days off; regional holidays that never end are a fault of whoever passed them. */
const longestRest = 60

export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate, week: WorkingWeek = 5): boolean {
  if (calendar.regionalHolidays?.includes(date) === true) return false
  const days = specialDays(calendar, yearOf(date), week)
  const special = days.get(date)
  if (special !== undefined) return special === 'working'
  return weekdayOf(date) <= week
}

/** The day itself where it is a working one, else the next that is («ст. 193 ГК РФ»). */
export function nextWorkingDay(calendar: WorkingCalendar, date: CivilDate, week: WorkingWeek = 5): CivilDate {
  let day = date
  for (let step = 0; step < longestRest; step += 1) {
    if (isWorkingDay(calendar, day, week)) return day
    day = addDays(day, 1)
  }
  throw new RangeError(`no working day within ${longestRest} days of ${date}`)
}

/** `count` working days on from `date`, which is not counted itself; negative counts go back, 0 stays. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: CivilDate,
  count: number,
  week: WorkingWeek = 5,
): CivilDate {
  const step = count < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do day = addDays(day, step)
    while (!isWorkingDay(calendar, day, week))
  }
  return day
}

/** `nth` counts from 1, or back from -1, the last; past the month's end it is the month's last working day. */
export function workingDayOfMonth(
  calendar: WorkingCalendar,
  year: number,
  month: number,
  nth: number,
  week: WorkingWeek = 5,
): CivilDate {
  const length = daysInMonth(year, month)
  const step = nth < 0 ? -1 : 1
  let left = Math.abs(nth)
  let found: CivilDate | null = null
  for (let day = nth < 0 ? length : 1; left > 0 && day >= 1 && day <= length; day += step) {
    const date = civilDateOf(year, month, day)
    if (!isWorkingDay(calendar, date, week)) continue
    found = date
    left -= 1
  }
  return found ?? civilDateOf(year, month, length)
}

export function countWorkingDays(calendar: WorkingCalendar, year: number, week: WorkingWeek = 5): number {
  let count = 0
  for (let day = civilDateOf(year, 1, 1); yearOf(day) === year; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day, week)) count += 1
  }
  return count
}

type SpecialDays = ReadonlyMap<CivilDate, 'working' | 'off'>

/** Computed once for a year's record and week; the record is a value, so it may be the key. */
const worked = new WeakMap<WorkingYear, Map<WorkingWeek, SpecialDays>>()
const bare = new Map<string, SpecialDays>()

function specialDays(calendar: WorkingCalendar, year: number, week: WorkingWeek): SpecialDays {
  const known = calendar.years[year]
  if (known === undefined) {
    const key = `${year}/${week}`
    const found = bare.get(key) ?? layDays(year, [], [], week)
    bare.set(key, found)
    return found
  }
  const weeks = worked.get(known) ?? new Map<WorkingWeek, SpecialDays>()
  worked.set(known, weeks)
  const found = weeks.get(week) ?? layDays(year, known.moved, known.swapped, week)
  weeks.set(week, found)
  return found
}

/**
 * Moves concern the days off of the five-day week. In a six-day week Saturday is a working day of itself, so a swap has
 * nothing to take from it and a holiday moves only from a Sunday.
 */
function layDays(
  year: number,
  moved: WorkingYear['moved'],
  swapped: WorkingYear['swapped'],
  week: WorkingWeek,
): SpecialDays {
  const days = new Map<CivilDate, 'working' | 'off'>(holidaysOf(year).map((day) => [day, 'off']))
  const restful = (day: CivilDate): boolean => weekdayOf(day) > week
  for (const { working, off } of swapped) {
    if (!restful(working)) continue
    days.set(working, 'working')
    days.set(off, 'off')
  }
  const decreed = new Set(moved.map(({ from }) => from))
  for (const { from, to } of moved) if (restful(from)) days.set(to, 'off')
  for (const holiday of holidaysThatMove(year)) {
    if (!restful(holiday) || decreed.has(holiday)) continue
    let day = addDays(holiday, 1)
    while (restful(day) || days.has(day)) day = addDays(day, 1)
    days.set(day, 'off')
  }
  return days
}
