import type { TaskDays } from '#contract/task.ts'
import {
  addDays,
  type CivilDate,
  civilDateOf,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
} from '#core/calendar/civil-date.ts'

/** How many tasks of a day stand how. */
export type DayCounts = TaskDays['days'][number]['counts']

/** A month as the address has it: 2026-10. */
export type MonthText = string

export function monthText(day: CivilDate): MonthText {
  return day.slice(0, 7)
}

/** The first day of a month in an address; null for what is none between 1900 and 2199, which the server answers for. */
export function parseMonth(text: string): CivilDate | null {
  return /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(text)
    ? civilDateOf(Number(text.slice(0, 4)), Number(text.slice(5)), 1)
    : null
}

/** The weeks of a month from Monday to Sunday; null: a day of another month. */
export function weeksOf(first: CivilDate): readonly (readonly (CivilDate | null)[])[] {
  const last = lastDayOfMonth(yearOf(first), monthOf(first))
  const weeks: (CivilDate | null)[][] = []
  let day = addDays(first, 1 - weekdayOf(first))
  while (day <= last) {
    const week: (CivilDate | null)[] = []
    for (let weekday = 1; weekday <= 7; weekday += 1, day = addDays(day, 1))
      week.push(day < first || day > last ? null : day)
    weeks.push(week)
  }
  return weeks
}

/** Where a key leads from a day; the day may lie in another month. null: the key leads nowhere. */
export function dayAfterKey(key: string, from: CivilDate): CivilDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1)
    case 'ArrowRight':
      return addDays(from, 1)
    case 'ArrowUp':
      return addDays(from, -7)
    case 'ArrowDown':
      return addDays(from, 7)
    case 'Home':
      return addDays(from, 1 - weekdayOf(from))
    case 'End':
      return addDays(from, 7 - weekdayOf(from))
    default:
      return null
  }
}
