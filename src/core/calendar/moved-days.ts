import type { CivilDate } from './civil-date.ts'
import { nextWorkingDay, type WorkingCalendar, type WorkingWeek } from './working-days.ts'

/** A day that a term names and that is a day off in a working week, with the working day on which it is due instead. */
export interface MovedDay {
  readonly week: WorkingWeek
  readonly own: CivilDate
  readonly due: CivilDate
}

const weeks: readonly WorkingWeek[] = [5, 6]

/** Those of the days that move, for either working week: a plan's tasks lie with organisations of both. */
export function movedDays(calendar: WorkingCalendar, days: Iterable<CivilDate>): readonly MovedDay[] {
  return [...new Set(days)].flatMap((own) =>
    weeks.flatMap((week) => {
      const due = nextWorkingDay(calendar, own, week)
      return due === own ? [] : [{ week, own, due }]
    }),
  )
}

/** The day on which a term is due in a working week. */
export function dueDayOf(moved: readonly MovedDay[], week: WorkingWeek, own: CivilDate): CivilDate {
  return moved.find((day) => day.week === week && day.own === own)?.due ?? own
}
