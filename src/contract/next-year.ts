import { Type } from 'typebox'
import type { TermMark } from '#core/plan/next-year/next-plan.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

/** GET /api/plans/:id/next-year?start=&end= · a plan carried on into a later period, before a draft is made of it. */
export const NextYear = Type.Object({
  planId: Id,
  title: Type.String(),
  /** As the next plan will be called. */
  nextTitle: Type.String(),
  organisation: Type.String(),
  start: Day,
  end: Nullable(Day),
  measures: Type.Array(
    Type.Object({
      id: Id,
      number: Nullable(Type.String()),
      title: Type.String(),
      result: Nullable(Type.String()),
      terms: Type.Array(
        Type.Object({
          before: Nullable(Type.String()),
          after: Nullable(Type.String()),
          mark: Nullable(Core<TermMark>()),
        }),
      ),
      /** Done once and for all: it is left behind unless a person says otherwise. */
      finished: Type.Boolean(),
      done: Type.Integer(),
      undone: Type.Integer(),
      /** Whose tasks are undone: how many, and the first of them by name. */
      behind: Type.Integer(),
      names: Type.Array(Type.String()),
    }),
  ),
  /** The plan above that the next one carries out. */
  upper: Nullable(
    Type.Object({
      id: Id,
      title: Type.String(),
      /** false: the plan above has none of the next period yet, and links stay with the one that ends. */
      isNext: Type.Boolean(),
      /** Measures whose link leads nowhere next year. */
      unlinked: Type.Array(Type.Object({ number: Nullable(Type.String()), title: Type.String() })),
    }),
  ),
  /** Drafts and plans that go on from it already. */
  drafts: Type.Array(Type.Object({ id: Id, title: Type.String() })),
})
export type NextYear = Type.Static<typeof NextYear>

/** POST /api/plans/:id/next-year · makes the draft. */
export const NewNextYear = Type.Object(
  { start: Day, end: Nullable(Day), measures: Type.Array(Id, { maxItems: 20_000 }) },
  { additionalProperties: false },
)
export type NewNextYear = Type.Static<typeof NewNextYear>
