import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'

/** After so many working days a plan may have its late tasks told above; as many as the database takes. */
export const longestEscalation = 99

/**
 * A task that was due before this day has been late for `after` working days on `day`, and is told to the coordinators
 * above. Said of days and not of tasks, so that a list of any length is asked for at once.
 */
export function escalatesBefore(calendar: WorkingCalendar, day: CivilDate, after: number): CivilDate {
  return addWorkingDays(calendar, addDays(day, 1), -after)
}
