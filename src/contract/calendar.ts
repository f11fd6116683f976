import { Type } from 'typebox'
import { Instant, Nullable } from './shapes.ts'

/** GET /api/calendar · the production calendar by year. PUT /api/calendar/:year mends one (administrator). */
export const CalendarYear = Type.Object({
  year: Type.Integer(),
  act: Nullable(Type.String()),
  status: Type.Union([Type.Literal('verified'), Type.Literal('unverified'), Type.Literal('not-approved')]),
  /** core's text form of the moves: «2026-01-03>2026-01-09; 2024-04-27<>2024-04-29». */
  moves: Type.String(),
  note: Type.String(),
  workingDays: Type.Integer(),
  changedBy: Nullable(Type.String()),
  changedAt: Nullable(Instant),
})
export type CalendarYear = Type.Static<typeof CalendarYear>
export const CalendarYears = Type.Object({ years: Type.Array(CalendarYear) })
export type CalendarYears = Type.Static<typeof CalendarYears>

export const MendYear = Type.Object(
  {
    act: Nullable(Type.String({ maxLength: 500 })),
    status: CalendarYear.properties.status,
    moves: Type.String({ maxLength: 4000 }),
    note: Type.String({ maxLength: 2000 }),
    /** What stood there when it was opened: a change in between is a conflict. */
    from: Type.String({ maxLength: 4000 }),
  },
  { additionalProperties: false },
)
export type MendYear = Type.Static<typeof MendYear>
