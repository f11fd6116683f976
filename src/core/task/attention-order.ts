import type { Standing } from './standing.ts'

/**
 * The parts of a list that begins with what asks for attention: each in the order of its due days, what has none last; what
 * has come to its end stands behind all others, the latest first.
 */
export const attentionOrder: readonly (readonly Standing[])[] = [
  ['overdue'],
  ['returned'],
  ['due-soon'],
  ['submitted'],
  ['open', 'ahead', 'waiting'],
  ['done-late', 'done', 'not-required', 'cancelled'],
]
