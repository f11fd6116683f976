import { Type } from 'typebox'
import { Instant, Nullable } from './shapes.ts'

/**
 * GET /api/plans/:id/history?below= · and of organisations, people, drafts; GET /api/feeds/history of one's own feeds. What the
 * journal tells of it, newest first, paged by the number of the line.
 */
export const HistoryLine = Type.Object({
  number: Type.Integer(),
  at: Instant,
  by: Type.String(),
  sentence: Type.String(),
})
export type HistoryLine = Type.Static<typeof HistoryLine>

export const History = Type.Object({ lines: Type.Array(HistoryLine), next: Nullable(Type.Integer()) })
export type History = Type.Static<typeof History>
