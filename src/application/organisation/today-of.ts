import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Context } from '../context.ts'

const capital = 'Europe/Moscow'

/** The day on which somebody lives: that of the organisation of the first grant. Lists over many places are told for it. */
export function todayOf({ who, today }: Context): CivilDate {
  return today({ timeZone: who.timeZone ?? capital })
}
