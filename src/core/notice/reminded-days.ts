import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  type WorkingCalendar,
  type WorkingWeek,
} from '../calendar/working-days.ts'
import { longestRemindBefore } from './notice-settings.ts'

/** Why somebody is reminded: a term comes, is here, or has passed. */
export type ReminderWhy = 'ahead' | 'today' | 'overdue'

/** A day on which tasks are due, of which one is reminded on another day. */
export interface RemindedDay {
  readonly dueOn: CivilDate
  readonly why: ReminderWhy
  /** How many working days are left; null where none are. */
  readonly before: number | null
}

/** No longer run of days off lies between two working days. */
const longestRest = 30
/** Who has not heard for a year of weeks is not helped by letters. */
const remindedWeeks = 52

/**
 * The due days of which one is reminded on `day`: those that come in so many working days, those of the day itself, those that
 * passed with the working day before, and of these again each week later. Said of days and not of tasks, so that five
 * million tasks are asked for at once. On a day off nobody is reminded; what falls on one is told on the working day after.
 * `told` is the day that was told last: what was due to be said on days between, on which nobody told it, is said now, as far
 * as it still lies ahead or has passed.
 */
export function remindedDays(
  calendar: WorkingCalendar,
  day: CivilDate,
  week: WorkingWeek = 5,
  told: CivilDate | null = null,
): readonly RemindedDay[] {
  if (!isWorkingDay(calendar, day, week)) return []
  const since = daysFrom(addDays(toldBefore(calendar, day, told, week), 1), day)
  const ahead = since.flatMap((said) => aheadOf(calendar, said, week).filter(({ dueOn }) => dueOn > day))
  const today: RemindedDay = { dueOn: day, why: 'today', before: null }
  const late = Array.from({ length: remindedWeeks }, (_, index) => 7 * index).flatMap((back) =>
    since.flatMap((said) => firstOverdue(calendar, addDays(said, -back), week)),
  )
  return [
    ...ahead,
    today,
    ...[...new Set(late)].map((dueOn): RemindedDay => ({ dueOn, why: 'overdue', before: null })),
  ]
}

/**
 * The day after which it is told on `day`: the one that was told last, where the program stood still since; else the working day
 * before. What was not told for a month is not made up for.
 */
export function toldBefore(
  calendar: WorkingCalendar,
  day: CivilDate,
  told: CivilDate | null,
  week: WorkingWeek = 5,
): CivilDate {
  const previous = addWorkingDays(calendar, day, -1, week)
  if (told === null || told >= previous) return previous
  const longAgo = addDays(day, 1 - longestRest)
  return told < longAgo ? longAgo : told
}

function aheadOf(calendar: WorkingCalendar, day: CivilDate, week: WorkingWeek): readonly RemindedDay[] {
  if (!isWorkingDay(calendar, day, week)) return []
  return Array.from({ length: longestRemindBefore }, (_, index) => index + 1).flatMap((before) =>
    daysFrom(
      addDays(addWorkingDays(calendar, day, before - 1, week), 1),
      addWorkingDays(calendar, day, before, week),
    ).map((dueOn): RemindedDay => ({ dueOn, why: 'ahead', before })),
  )
}

/** The due days that are told as passed for the first time on `day`. */
function firstOverdue(calendar: WorkingCalendar, day: CivilDate, week: WorkingWeek): readonly CivilDate[] {
  if (!isWorkingDay(calendar, day, week)) return []
  return daysFrom(addWorkingDays(calendar, day, -1, week), addDays(day, -1))
}

/** All days from one to another, both belonging to it. */
function daysFrom(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = []
  for (let day = first; day <= last && days.length < longestRest; day = addDays(day, 1)) days.push(day)
  return days
}
