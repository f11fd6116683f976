import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { standing } from './standing.ts'

/** SQL: core's `byUrgency`, from what asks for attention first. */
const order = sql`${[...byUrgency]}::text[]`

/** SQL: the place in core's `byUrgency` of the row of `task` on a day, from 1. */
export function urgency(day: CivilDate): RawBuilder<number> {
  return sql<number>`array_position(${order}, ${standing(day)})`
}

/** SQL: the standing at a place that `urgency` gave. */
export function standingAt(place: RawBuilder<number>): RawBuilder<Standing> {
  return sql<Standing>`(${order})[${place}]`
}
