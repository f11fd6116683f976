import { Type } from 'typebox'
import { Day, Instant, Nullable } from './shapes.ts'

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

/** GET /api/calendar/regional/:year · days off of my region beside the country's. */
const RegionalHolidays = Type.Array(
  Type.Object(
    { on: Day, title: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false },
  ),
  { maxItems: 30 },
)
export const RegionalYear = Type.Object({ holidays: RegionalHolidays, mayMend: Type.Boolean() })
export type RegionalYear = Type.Static<typeof RegionalYear>

/** PUT /api/calendar/regional/:year · `from` is what stood there when it was opened. */
export const MendRegionalYear = Type.Object(
  { holidays: RegionalHolidays, from: RegionalHolidays },
  { additionalProperties: false },
)
export type MendRegionalYear = Type.Static<typeof MendRegionalYear>

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
