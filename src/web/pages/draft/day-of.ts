import { type CivilDate, civilDateOf } from '#core/calendar/civil-date.ts'

/** The reader's own day of a moment. */
export function dayOf(instant: string): CivilDate {
  const at = new Date(instant)
  return civilDateOf(at.getFullYear(), at.getMonth() + 1, at.getDate())
}
