import { type RawBuilder, sql } from 'kysely'
import { attentionOrder } from '#core/task/attention-order.ts'
import type { Standing } from '#core/task/standing.ts'
import type { TaskFilter, TaskKey } from './task-filter.ts'

/** A part of a list that is asked for by itself, from behind a key on. */
export interface TaskPart {
  readonly filter: TaskFilter
  readonly after: TaskKey | null
}

/**
 * A list that begins with what asks for attention is asked for part by part, and most pages end with the first: what has ended
 * is nine tenths of all and is not looked at before somebody comes to it. A whole region has each part in an index of its own;
 * of a smaller place all that is open is sorted at once. A list in another order is one part.
 */
export function partsOf(
  filter: TaskFilter,
  wholeRegion: boolean,
  after: TaskKey | null,
): readonly TaskPart[] {
  if (filter.order !== 'attention') return [{ filter, after }]
  const open = attentionOrder.slice(0, -1)
  const begun = after === null ? 0 : partIndex(after.standing)
  const parts = [...(wholeRegion ? open : [open.flat()]), ...attentionOrder.slice(-1)]
  return parts.flatMap((all): TaskPart[] => {
    const asked = all.filter((one) => filter.standings.length === 0 || filter.standings.includes(one))
    const last = asked.reduce((most, one) => Math.max(most, partIndex(one)), -1)
    if (last < begun) return []
    const first = asked.reduce((least, one) => Math.min(least, partIndex(one)), last)
    const order = last === attentionOrder.length - 1 ? 'due-last' : first === last ? 'due' : 'attention'
    return [{ filter: { ...filter, standings: asked, order }, after: first <= begun ? after : null }]
  })
}

/** Which part of the list a standing belongs to. */
export function partIndex(standing: Standing): number {
  return attentionOrder.findIndex((part) => part.includes(standing))
}

/** SQL: the same. */
export function partOf(standing: RawBuilder<unknown>): RawBuilder<number> {
  const cases = attentionOrder.map(
    (part, index) => sql`when ${standing} in (${sql.join(part.map(sql.lit))}) then ${sql.lit(index)}`,
  )
  return sql<number>`case ${sql.join(cases, sql` `)} end`
}
