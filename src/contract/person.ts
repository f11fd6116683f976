import { Type } from 'typebox'
import type { Role } from '#core/access/role.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

const closed = { additionalProperties: false }
const line = Type.String({ maxLength: 200 })

/** As it comes in; what goes out is core's own. */
export const RoleWord = Type.Unsafe<Role>(
  Type.Union([
    Type.Literal('regional-coordinator'),
    Type.Literal('municipal-coordinator'),
    Type.Literal('school-head'),
    Type.Literal('head-of-centre'),
    Type.Literal('teacher'),
    Type.Literal('observer'),
    Type.Literal('administrator'),
  ]),
)

export const PersonLine = Type.Object({
  id: Id,
  name: Type.String(),
  post: Nullable(Type.String()),
  leavesOn: Nullable(Day),
  roles: Type.Array(Type.Object({ role: Core<Role>(), organisationId: Id, organisation: Type.String() })),
})
export type PersonLine = Type.Static<typeof PersonLine>

/** GET /api/people?text=&organisation=&role=&left=yes|no&after=&limit= · those whom I look after, by name, paged by key. */
export const PeoplePage = Type.Object({
  people: Type.Array(PersonLine),
  next: Nullable(Type.String()),
  /** Of all that the filters leave; told with the first page. */
  count: Nullable(Type.Integer()),
})
export type PeoplePage = Type.Static<typeof PeoplePage>

export const StandInLine = Type.Object({
  id: Id,
  absent: Type.Object({ id: Id, name: Type.String() }),
  person: Type.Object({ id: Id, name: Type.String() }),
  startsOn: Day,
  endsOn: Day,
  begun: Type.Boolean(),
  mayEnd: Type.Boolean(),
})
export type StandInLine = Type.Static<typeof StandInLine>

/** GET /api/people/:id · GET /api/people/:id/history gives a History. */
export const PersonView = Type.Object({
  id: Id,
  name: Type.String(),
  post: Nullable(Type.String()),
  /** For who answers for them and for themselves; else null. */
  email: Nullable(Type.String()),
  signInName: Nullable(Type.String()),
  me: Type.Boolean(),
  mayMend: Type.Boolean(),
  leavesOn: Nullable(Day),
  left: Type.Boolean(),
  roles: Type.Array(
    Type.Object({
      id: Id,
      role: Core<Role>(),
      organisation: Type.Object({ id: Id, shortName: Type.String() }),
      since: Instant,
      endedOn: Nullable(Day),
      held: Type.Boolean(),
      mayEnd: Type.Boolean(),
    }),
  ),
  controls: Type.Array(Type.Object({ id: Id, title: Type.String(), organisation: Type.String() })),
  standIns: Type.Array(StandInLine),
  today: Day,
})
export type PersonView = Type.Static<typeof PersonView>

/** PUT /api/people/:id */
export const MendPerson = Type.Object({ name: line, post: line, email: line }, closed)
export type MendPerson = Type.Static<typeof MendPerson>

/** POST /api/people/:id/roles · DELETE /api/people/:id/roles/:roleId ends it. */
export const GiveRole = Type.Object({ organisationId: Id, role: RoleWord }, closed)
export type GiveRole = Type.Static<typeof GiveRole>

/** GET /api/organisations/:id/roles · those that I may give there. */
export const GrantableRoles = Type.Object({ roles: Type.Array(Core<Role>()) })
export type GrantableRoles = Type.Static<typeof GrantableRoles>

/** POST /api/people/:id/leave · `on` is the first day on which they work no more. */
export const Leave = Type.Object({ on: Day }, closed)
export type Leave = Type.Static<typeof Leave>

/** POST /api/people/:id/password-link · `token` is told once where no letter went out. */
export const PasswordLink = Type.Object({ token: Nullable(Type.String()) })
export type PasswordLink = Type.Static<typeof PasswordLink>

/** GET /api/stand-ins · mine, from today on. */
export const StandIns = Type.Object({ standIns: Type.Array(StandInLine), today: Day })
export type StandIns = Type.Static<typeof StandIns>

/** POST /api/stand-ins · DELETE /api/stand-ins/:id ends it. Both days are among those of the absence. */
export const NameStandIn = Type.Object({ absentId: Id, personId: Id, startsOn: Day, endsOn: Day }, closed)
export type NameStandIn = Type.Static<typeof NameStandIn>

/** GET /api/people/:id/stand-ins · who could act for them. */
export const StandInCandidates = Type.Object({
  people: Type.Array(Type.Object({ personId: Id, name: Type.String(), post: Nullable(Type.String()) })),
})
export type StandInCandidates = Type.Static<typeof StandInCandidates>
