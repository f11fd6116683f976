import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts'

/** After so many working days a plan may have its late tasks told above; as many as the database takes. */
const longestEscalation = 99

/** A task that was due before this day has been late for `after` working days, and is told to the coordinators above. */
interface EscalationDay {
  readonly after: number
  readonly before: CivilDate
}

/**
 * For each number of working days that a plan may give, as it stands on `day`, in one walk back. Said of days and not of
 * tasks, so that a list of any length is asked for at once.
 */
export function escalationDays(calendar: WorkingCalendar, day: CivilDate): readonly EscalationDay[] {
  let before = addDays(day, 1)
  return Array.from({ length: longestEscalation }, (_, index) => {
    before = addWorkingDays(calendar, before, -1)
    return { after: index + 1, before }
  })
}
