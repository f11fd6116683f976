import { Type } from 'typebox'
import type { Action } from '#core/access/may.ts'
import type { Role } from '#core/access/role.ts'
import type { SignInWay } from '#core/access/sign-in-way.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

/** POST /api/session · signs in and sets the session's cookie, or says what is wanted beside the password. */
export const SignIn = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type SignIn = Type.Static<typeof SignIn>

export const OrganisationBrief = Type.Object({
  id: Id,
  parentId: Nullable(Id),
  kind: Core<OrganisationKind>(),
  name: Type.String(),
  shortName: Type.String(),
})
export type OrganisationBrief = Type.Static<typeof OrganisationBrief>

/** GET /api/session · who I am and what I may do where. */
export const Self = Type.Object({
  person: Type.Object({ id: Id, name: Type.String(), signInName: Type.String() }),
  grants: Type.Array(Type.Object({ role: Core<Role>(), organisation: OrganisationBrief })),
  /** Whom I stand in for today, until which day. */
  standsInFor: Type.Array(Type.Object({ name: Type.String(), endsOn: Day })),
  /** Actions allowed somewhere. */
  actions: Type.Array(Core<Action>()),
  /** Organisations for which I may draft and enact plans, nearest first. */
  drafting: Type.Array(OrganisationBrief),
  /** The day on which my first organisation lives; in the demo a day set for the demo. */
  today: Day,
  demo: Type.Boolean(),
})
export type Self = Type.Static<typeof Self>

/** GET /api/sessions · DELETE /api/sessions/:id */
export const SessionLine = Type.Object({
  id: Id,
  current: Type.Boolean(),
  openedAt: Instant,
  seenAt: Instant,
  address: Type.String(),
  /** Browser and system in words, out of the User-Agent. */
  device: Type.String(),
  /** By what it was opened. */
  way: Core<SignInWay>(),
})
export const SessionLines = Type.Object({ sessions: Type.Array(SessionLine) })
export type SessionLines = Type.Static<typeof SessionLines>

/** POST /api/password */
export const ChangePassword = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 1000 }),
    next: Type.String({ minLength: 1, maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type ChangePassword = Type.Static<typeof ChangePassword>

/** GET /api/organisations · those I see, ancestors of a visible one left out. */
export const Organisations = Type.Object({ organisations: Type.Array(OrganisationBrief) })
export type Organisations = Type.Static<typeof Organisations>

/** GET /api/demo · open to strangers; the names with which the demo can be entered, none outside the demo. `letters`: they go out. */
export const DemoNames = Type.Object({
  demo: Type.Boolean(),
  letters: Type.Boolean(),
  names: Type.Array(Type.Object({ name: Type.String(), role: Type.String(), password: Type.String() })),
})
export type DemoNames = Type.Static<typeof DemoNames>
