import type { Standing } from '#core/task/standing.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'

/** What the overview tells apart, in the order of its columns and of the bar from its right end. */
export const toldApart = [
  'overdue',
  'due-soon',
  'returned',
  'submitted',
] as const satisfies readonly Standing[]

/** What is still to come: in hand, ahead, or waiting for its day. */
export const pending = ['open', 'ahead', 'waiting'] as const satisfies readonly Standing[]

export function countOf(counts: StandingCounts, standings: readonly Standing[]): number {
  return standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)
}
