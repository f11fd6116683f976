import { Type } from 'typebox'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { OrganisationBrief } from './session.ts'
import { Core, Id, Instant, Nullable } from './shapes.ts'

const Plans = Type.Array(Type.Object({ id: Id, title: Type.String(), enactedAt: Instant }))
const Drafts = Type.Array(Type.Object({ id: Id, title: Type.String() }))

/** An organisation for which I may draft a plan from one of the level above, and what it has of it already. */
export const OwnPlanOffer = Type.Object({ organisation: OrganisationBrief, plans: Plans, drafts: Drafts })
export type OwnPlanOffer = Type.Static<typeof OwnPlanOffer>

/** A task that asks its organisation for a plan of its own, and what has come of that. */
export const OwnPlanOfTask = Type.Object({
  organisationId: Id,
  mayStart: Type.Boolean(),
  drafts: Drafts,
  plans: Plans,
})
export type OwnPlanOfTask = Type.Static<typeof OwnPlanOfTask>

/** POST /api/plans/:id/own-plans · drafts an organisation's own plan from this one. */
export const StartOwnPlan = Type.Object(
  { organisationId: Id, taskId: Nullable(Id) },
  { additionalProperties: false },
)
export type StartOwnPlan = Type.Static<typeof StartOwnPlan>

export const OwnDraft = Type.Object({ draftId: Id })
export type OwnDraft = Type.Static<typeof OwnDraft>

/** GET /api/plans/:id/own-plans?lacking=yes&after= · what organisations below have made of a plan, by name. */
export const OwnPlansPage = Type.Object({
  lines: Type.Array(
    Type.Object({
      id: Id,
      shortName: Type.String(),
      kind: Core<OrganisationKind>(),
      /** Its own plan in force; null: none was made from this one. */
      plan: Nullable(Type.Object({ id: Id, title: Type.String() })),
      drafting: Type.Boolean(),
      asked: Type.Integer(),
      covered: Type.Integer(),
      /** Ids of the measures that its own plan lacks, in the order of the plan. */
      lacking: Type.Array(Id),
    }),
  ),
  next: Nullable(Type.String()),
  counts: Type.Object({
    organisations: Type.Integer(),
    withPlan: Type.Integer(),
    lacking: Type.Integer(),
  }),
})
export type OwnPlansPage = Type.Static<typeof OwnPlansPage>

/** GET /api/plans/:id/lacking · what the plan above asks and this one does not hold. */
export const Lacking = Type.Object({
  upper: Nullable(Type.Object({ id: Id, title: Type.String(), organisation: Type.String() })),
  measures: Type.Array(Type.Object({ id: Id, number: Nullable(Type.String()), title: Type.String() })),
  mayTakeOver: Type.Boolean(),
})
export type Lacking = Type.Static<typeof Lacking>

/** POST /api/plans/:id/take-over */
export const TakeOver = Type.Object(
  { measures: Type.Array(Id, { minItems: 1, maxItems: 2000 }) },
  { additionalProperties: false },
)
export type TakeOver = Type.Static<typeof TakeOver>
