import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dueDayOf, type MovedDay } from '#core/calendar/moved-days.ts'
import type { WorkingWeek } from '#core/calendar/working-days.ts'
import type { Window } from '#core/schedule/schedule.ts'

/** A window of a term with the day on which it is due where the plan moves due days, by the working week of its owner. */
export interface SettledWindow {
  readonly start: CivilDate | null
  readonly end: CivilDate
  readonly dueOn: CivilDate
}

export function settledWindows(
  windows: readonly Window[],
  moved: readonly MovedDay[],
  week: WorkingWeek,
): readonly SettledWindow[] {
  return windows.map(({ start, end }) => ({ start, end, dueOn: dueDayOf(moved, week, end) }))
}
