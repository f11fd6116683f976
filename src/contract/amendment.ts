import { Type } from 'typebox'
import { Unreached } from './roll-out.ts'
import { Day, Id, Nullable } from './shapes.ts'

const closed = { additionalProperties: false }

/** POST /api/plans/:id/amendment · starts a draft from a plan as it stands; the act may be typed later. */
export const NewAmendment = Type.Object(
  {
    kind: Nullable(Type.String({ maxLength: 200 })),
    number: Nullable(Type.String({ maxLength: 100 })),
    date: Nullable(Day),
  },
  closed,
)
export type NewAmendment = Type.Static<typeof NewAmendment>

/** GET /api/plans/:id/amendment/acts · by which other plans of the same organisation were changed, and this one was not. */
export const ActsToShare = Type.Object({
  acts: Type.Array(Type.Object({ id: Id, text: Type.String(), plans: Type.Array(Type.String()) })),
})
export type ActsToShare = Type.Static<typeof ActsToShare>

/** POST /api/plans/:id/amendment/by-act · goes on in a draft, or in the reading of the act's file (GET /api/uploads/:id). */
export const BySameAct = Type.Object({ actId: Id }, closed)
export type BySameAct = Type.Static<typeof BySameAct>
export const StartedBySameAct = Type.Object({ draftId: Nullable(Id), uploadId: Nullable(Id) })
export type StartedBySameAct = Type.Static<typeof StartedBySameAct>

const MeasureBrief = Type.Object({ id: Id, number: Nullable(Type.String()), title: Type.String() })

/** What becomes of one measure, in sentences. */
export const AmendmentChange = Type.Object({
  kind: Type.Union([Type.Literal('changed'), Type.Literal('added'), Type.Literal('dropped')]),
  number: Nullable(Type.String()),
  title: Type.String(),
  sentences: Type.Array(Type.String()),
})
export type AmendmentChange = Type.Static<typeof AmendmentChange>

export const AmendedParty = Type.Object({
  words: Type.String(),
  reached: Type.Integer(),
  unreached: Unreached,
  measures: Type.Array(Type.Object({ number: Nullable(Type.String()), title: Type.String() })),
})
export type AmendedParty = Type.Static<typeof AmendedParty>

/** GET /api/drafts/:id/amendment · what a draft changes in a plan in force, told before it is done. */
export const Amendment = Type.Object({
  draftId: Id,
  revision: Type.Integer(),
  plan: Type.Object({ id: Id, title: Type.String(), edition: Type.Integer() }),
  organisation: Type.String(),
  /** How the act is named; null: it is not, and the change cannot be put in force. */
  act: Nullable(Type.String()),
  /** What keeps the draft from being a legal plan. */
  problems: Type.Array(Type.String()),
  /** What becomes of the plan as a whole, in sentences. */
  head: Type.Array(Type.String()),
  /** false: the plan lies on its owner alone, and so does what is new, until it is rolled out. */
  rolledOut: Type.Boolean(),
  /** Responsible parties of what is new or names others than before, and whom they reach. */
  parties: Type.Array(AmendedParty),
  changes: Type.Array(AmendmentChange),
  unchanged: Type.Integer(),
  counts: Type.Object({
    moved: Type.Integer(),
    takenOff: Type.Integer(),
    added: Type.Integer(),
    /** Done, and as it is. */
    kept: Type.Integer(),
  }),
  /** Rows whose measure is told by their words, and those without one; a person may say otherwise. */
  rows: Type.Array(
    Type.Object({
      key: Type.String(),
      number: Nullable(Type.String()),
      title: Type.String(),
      measureId: Nullable(Id),
      sure: Type.Boolean(),
    }),
  ),
  measures: Type.Array(MeasureBrief),
  /** Of an act that changes some points: what was done by its words, and words that were not understood. */
  understood: Type.Array(Type.String()),
  unread: Type.Array(Type.String()),
  /** Titles of other plans that the act gives: each is changed by a draft of its own. */
  others: Type.Array(Type.String()),
  /** In force or dropped: nothing more can be done here. */
  closed: Type.Boolean(),
  mayEnact: Type.Boolean(),
})
export type Amendment = Type.Static<typeof Amendment>

/** PUT /api/drafts/:id/amendment/links · which measure a row is; null: a new one. */
export const LinkRow = Type.Object(
  { key: Type.String({ minLength: 1, maxLength: 100 }), measureId: Nullable(Id) },
  closed,
)
export type LinkRow = Type.Static<typeof LinkRow>
