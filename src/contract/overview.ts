import { Type } from 'typebox'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { StandingCounts } from './plan.ts'
import { OrganisationBrief } from './session.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

/** GET /api/overview?organisation=&year=&quarter= · how those whom I oversee stand, one level of the tree; also /api/overview/sheet. */
export const Overview = Type.Object({
  /** Whose organisations are told of; null: of the several places at which my sight begins. */
  here: Nullable(OrganisationBrief),
  /** Those above it that I see, the widest first. */
  above: Type.Array(OrganisationBrief),
  today: Day,
  /** Years for which there are plans. */
  years: Type.Array(Type.Integer()),
  total: StandingCounts,
  /** What it owes itself. */
  own: StandingCounts,
  /** One level down, those most behind first. */
  lines: Type.Array(
    Type.Object({
      id: Id,
      kind: Core<OrganisationKind>(),
      shortName: Type.String(),
      closedOn: Nullable(Day),
      /** Whether it opens one level down. */
      opens: Type.Boolean(),
      counts: StandingCounts,
    }),
  ),
})
export type Overview = Type.Static<typeof Overview>
export type OverviewLine = Overview['lines'][number]
