import { Type } from 'typebox'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PartyTarget } from '#core/party/party-target.ts'
import { OrganisationBrief } from './session.ts'
import { Core, Id, Instant, Nullable } from './shapes.ts'

/** POST /api/plans/:id/roll-out starts one; GET /api/roll-outs · those I asked for, newest first. */
export const RollOut = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  by: Type.String(),
  state: Type.Union([
    Type.Literal('waiting'),
    Type.Literal('laying'),
    Type.Literal('done'),
    Type.Literal('refused'),
  ]),
  /** 0 … 1. */
  progress: Type.Number(),
  /** One Russian sentence; only when refused. */
  refusal: Nullable(Type.String()),
  organisations: Type.Integer(),
  laid: Type.Integer(),
  takenOff: Type.Integer(),
  /** Tasks worked on that stayed with whom the plan no longer means. */
  kept: Type.Integer(),
  startedAt: Instant,
  changedAt: Instant,
})
export type RollOut = Type.Static<typeof RollOut>
export const RollOuts = Type.Object({ rollOuts: Type.Array(RollOut) })
export type RollOuts = Type.Static<typeof RollOuts>

export const PartyMeasure = Type.Object({
  id: Id,
  number: Nullable(Type.String()),
  title: Type.String(),
})
export type PartyMeasure = Type.Static<typeof PartyMeasure>

/** Why a party reaches nobody; null: it reaches somebody. */
export const Unreached = Nullable(
  Type.Union([
    Type.Literal('above'),
    Type.Literal('outside'),
    Type.Literal('person'),
    Type.Literal('unknown'),
    Type.Literal('not-found'),
    Type.Literal('several-found'),
    Type.Literal('nobody'),
  ]),
)

export const PartyView = Type.Object({
  /** Folded words: what names the party in requests. */
  party: Type.String(),
  words: Type.String(),
  by: Type.Union([Type.Literal('rule'), Type.Literal('language'), Type.Literal('track')]),
  target: Core<PartyTarget>(),
  unreached: Unreached,
  reached: Type.Integer(),
  /** Measures of which it is the main executor, and those of which it is a co-executor. */
  main: Type.Array(PartyMeasure),
  co: Type.Array(PartyMeasure),
})
export type PartyView = Type.Static<typeof PartyView>

/** GET /api/plans/:id/roll-out · how the parties of a plan are understood and whom a roll-out would reach. */
export const RollOutPreview = Type.Object({
  planId: Id,
  title: Type.String(),
  organisation: OrganisationBrief,
  parties: Type.Array(PartyView),
  unnamed: Type.Array(PartyMeasure),
  organisations: Type.Integer(),
  /** Organisations that owe nothing of the plan yet. */
  fresh: Type.Integer(),
  tasksNow: Type.Integer(),
  tasks: Type.Integer(),
  fallen: Type.Integer(),
  workedOn: Type.Integer(),
  last: Nullable(RollOut),
})
export type RollOutPreview = Type.Static<typeof RollOutPreview>

/** GET /api/plans/:id/roll-out/reached?party= · by name, at most a thousand. */
export const Reached = Type.Object({
  organisations: Type.Array(
    Type.Object({
      id: Id,
      shortName: Type.String(),
      kind: Core<OrganisationKind>(),
      parent: Nullable(Type.String()),
    }),
  ),
})
export type Reached = Type.Static<typeof Reached>

/** PUT /api/plans/:id/roll-out/party · says whom a party means; null takes it back. */
export const SayParty = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: 4000 }),
    target: Nullable(
      Type.Union([
        Type.Object(
          {
            kind: Type.Literal('each'),
            tier: Type.Union([
              Type.Literal('region'),
              Type.Literal('municipality'),
              Type.Literal('school'),
              Type.Literal('centre'),
            ]),
          },
          { additionalProperties: false },
        ),
        Type.Object({ kind: Type.Literal('owner') }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('outside') }, { additionalProperties: false }),
        Type.Object(
          { kind: Type.Literal('chosen'), organisationIds: Type.Array(Id, { minItems: 1, maxItems: 500 }) },
          { additionalProperties: false },
        ),
      ]),
    ),
  },
  { additionalProperties: false },
)
export type SayParty = Type.Static<typeof SayParty>
