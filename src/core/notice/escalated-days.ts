import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import { escalationDays } from '../task/escalation.ts'
import { toldBefore } from './reminded-days.ts'

/** A day on which tasks were due that are told above after so many working days. */
export interface EscalatedDay {
  readonly after: number
  readonly dueOn: CivilDate
}

/**
 * For each number of working days that a plan may give, the due days that have come to be so late since the morning that was told
 * last (`told`; null: the working day before): each is told once, also where the program stood still on its day.
 */
export function escalatedDays(
  calendar: WorkingCalendar,
  day: CivilDate,
  told: CivilDate | null = null,
): readonly EscalatedDay[] {
  const before = toldBefore(calendar, day, told)
  const begins = escalationDays(calendar, before)
  return escalationDays(calendar, day).flatMap(({ after, before: end }, index) => {
    const days: EscalatedDay[] = []
    for (let dueOn = begins[index]?.before ?? end; dueOn < end; dueOn = addDays(dueOn, 1))
      days.push({ after, dueOn })
    return days
  })
}
