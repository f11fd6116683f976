import { Type } from 'typebox'
import type { OfferedReading } from '#core/schedule/offer-readings.ts'
import type { Window } from '#core/schedule/schedule.ts'
import { WrittenDay } from './reading.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

/** Why a term has no day: somebody else's timetable, an event, not understood, not given, or none within the period. */
const WaitsFor = Type.Union([
  Type.Literal('timetable'),
  Type.Literal('event'),
  Type.Literal('reading'),
  Type.Literal('term'),
  Type.Literal('period'),
])
export type WaitsFor = Type.Static<typeof WaitsFor>

/** `dueOn` differs from `end` where the plan moves it off a day off. */
const DatedWindow = Type.Object({ start: Nullable(Day), end: Day, dueOn: Day })

/** A term that waits for a date, or that waited and was given one. */
export const TermView = Type.Object({
  id: Id,
  measure: Type.Object({ id: Id, number: Nullable(Type.String()), title: Type.String() }),
  due: Nullable(Type.String()),
  responsible: Nullable(Type.String()),
  waitsFor: WaitsFor,
  meaning: Type.String(),
  /** Ways to understand the words, where they leave a choice. */
  offers: Type.Array(Core<OfferedReading>()),
  /** Empty while it waits. */
  windows: Type.Array(DatedWindow),
  /** Whom it concerns: the first names of `organisations`. */
  concerned: Type.Object({
    tasks: Type.Integer(),
    organisations: Type.Integer(),
    names: Type.Array(Type.String()),
  }),
  /** All that was said of it, in order; `earlier` held before. */
  settings: Type.Array(
    Type.Object({
      number: Type.Integer(),
      windows: Type.Array(Core<Window>()),
      earlier: Type.Array(Core<Window>()),
      reason: Nullable(Type.String()),
      at: Instant,
      by: Type.String(),
    }),
  ),
})
export type TermView = Type.Static<typeof TermView>

/** GET /api/plans/:id/terms */
export const Terms = Type.Object({ terms: Type.Array(TermView), maySet: Type.Boolean(), today: Day })
export type Terms = Type.Static<typeof Terms>

const WrittenCivilDay = Type.Unsafe<Window['end']>(WrittenDay)
const closed = { additionalProperties: false }

const Settlement = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('dates'),
      windows: Type.Array(Type.Object({ start: Nullable(WrittenCivilDay), end: WrittenCivilDay }, closed), {
        maxItems: 200,
      }),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('event'), days: Type.Array(WrittenCivilDay, { maxItems: 200 }) }, closed),
  Type.Object({ kind: Type.Literal('term'), text: Type.String({ maxLength: 2000 }) }, closed),
])
export type Settlement = Type.Static<typeof Settlement>

/** POST /api/plans/:id/terms/:assignment/preview */
export const PreviewTerm = Type.Object({ settlement: Settlement }, closed)
export type PreviewTerm = Type.Static<typeof PreviewTerm>

export const TermPreview = Type.Object({
  windows: Type.Array(DatedWindow),
})
export type TermPreview = Type.Static<typeof TermPreview>

/** PUT /api/plans/:id/terms/:assignment · `known`: how many settings of the term were seen. */
export const SetTerm = Type.Object(
  {
    settlement: Settlement,
    reason: Nullable(Type.String({ maxLength: 2000 })),
    known: Type.Integer({ minimum: 0 }),
  },
  closed,
)
export type SetTerm = Type.Static<typeof SetTerm>

/** PUT /api/plans/:id/due-days · whether due days move off days off. */
export const SetDueDays = Type.Object({ moves: Type.Boolean() }, closed)
export type SetDueDays = Type.Static<typeof SetDueDays>

/** How many tasks got another due day. */
export const Dated = Type.Object({ tasks: Type.Integer() })
export type Dated = Type.Static<typeof Dated>
