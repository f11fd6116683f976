import type { Standing } from './standing.ts'

/** From what asks for attention first to what asks for none. */
export const byUrgency: readonly Standing[] = [
  'overdue',
  'returned',
  'due-soon',
  'open',
  'submitted',
  'ahead',
  'waiting',
  'done-late',
  'done',
  'not-required',
  'cancelled',
]
