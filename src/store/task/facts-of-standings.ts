import { type RawBuilder, sql } from 'kysely'
import type { Standing } from '#core/task/standing.ts'

/** SQL: what has not come to an end, as the partial indexes have it: a tenth of all that was ever laid. */
const open = sql`task.accepted_on is null and task.not_required_on is null and task.cancelled_on is null`
const notOpen = sql`task.accepted_on is not null or task.not_required_on is not null or task.cancelled_on is not null`
const ended: readonly Standing[] = ['done', 'done-late', 'not-required', 'cancelled']

/** SQL: `and` the facts without which a task stands in none of these ways, in the words of the partial indexes. Empty: any. */
export function factsOf(standings: readonly Standing[]): RawBuilder<unknown> {
  if (standings.length > 0 && standings.every((one) => ended.includes(one))) return sql`and (${notOpen})`
  if (standings.length === 0 || standings.some((one) => ended.includes(one))) return sql``
  if (standings.every((one) => one === 'returned')) return sql`and ${open} and task.returned_on is not null`
  if (standings.every((one) => one === 'submitted')) return sql`and ${open} and task.submitted_on is not null`
  return sql`and ${open}`
}
