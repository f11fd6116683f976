import { Type } from 'typebox'
import type { Role } from '#core/access/role.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Profile } from '#core/organisation/profile.ts'
import { StandingCounts } from './plan.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

/** GET /api/organisations/:id/doing · what an organisation and all below it have to do, and who answers for it. */
export const OrganisationDoing = Type.Object({
  /** Of all its tasks and those below it. */
  counts: StandingCounts,
  /** Plans in force by which something is owed here: its own first, then those most behind. */
  plans: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      /** Whose plan it is; null: of somebody above whose name is not told. */
      organisation: Nullable(Type.String()),
      own: Type.Boolean(),
      counts: StandingCounts,
    }),
  ),
  /** How many such plans there are; only the first are told. */
  allPlans: Type.Integer(),
  /** Open ones directly below it, by name, with all below them. */
  below: Type.Array(
    Type.Object({
      id: Id,
      kind: Core<OrganisationKind>(),
      shortName: Type.String(),
      settlement: Nullable(Type.String()),
      profile: Nullable(Core<Profile>()),
      openingYear: Nullable(Type.Integer()),
      schools: Type.Integer(),
      centres: Type.Integer(),
      counts: StandingCounts,
    }),
  ),
  /** Who holds a role at it, by role; null: I do not look after its people. */
  people: Nullable(
    Type.Array(
      Type.Object({ id: Id, name: Type.String(), post: Nullable(Type.String()), role: Core<Role>() }),
    ),
  ),
  /** Whether what it and those below have to do is seen: an administrator sees the passport alone. */
  seesTasks: Type.Boolean(),
  today: Day,
})
export type OrganisationDoing = Type.Static<typeof OrganisationDoing>
