import { Type } from 'typebox'
import type { Role } from '#core/access/role.ts'
import { RoleWord } from './person.ts'
import { Core, Id, Instant, Nullable } from './shapes.ts'

const closed = { additionalProperties: false }
const line = Type.String({ maxLength: 200 })
const token = Type.String({ minLength: 1, maxLength: 100 })
const password = Type.String({ minLength: 1, maxLength: 1000 })

export const InvitationLine = Type.Object({
  id: Id,
  name: Type.String(),
  post: Nullable(Type.String()),
  email: Type.String(),
  roles: Type.Array(
    Type.Object({
      role: Core<Role>(),
      organisation: Type.Object({ id: Id, shortName: Type.String() }),
    }),
  ),
  invitedBy: Type.String(),
  sentAt: Instant,
  expiresAt: Instant,
  expired: Type.Boolean(),
  /** null: the link was handed over by who invited. */
  letter: Nullable(Core<'waiting' | 'sent' | 'given-up'>()),
  mayMend: Type.Boolean(),
})
export type InvitationLine = Type.Static<typeof InvitationLine>

/** GET /api/invitations · those that nobody has accepted yet. */
export const Invitations = Type.Object({ invitations: Type.Array(InvitationLine) })
export type Invitations = Type.Static<typeof Invitations>

/** POST /api/invitations · POST /api/invitations/:id/send sends it again, DELETE /api/invitations/:id takes it back. */
export const Invite = Type.Object(
  {
    name: line,
    post: line,
    email: line,
    roles: Type.Array(Type.Object({ organisationId: Id, role: RoleWord }, closed), { maxItems: 20 }),
  },
  closed,
)
export type Invite = Type.Static<typeof Invite>

/** `token` is told once, to be handed over, where no letters go out. */
export const SentInvitation = Type.Object({ id: Id, token: Nullable(Type.String()) })
export type SentInvitation = Type.Static<typeof SentInvitation>

/** POST /api/invitation and POST /api/new-password · open to strangers; the token stands in the body and in no address. */
export const WithToken = Type.Object({ token }, closed)
export type WithToken = Type.Static<typeof WithToken>

export const OpenedInvitation = Type.Object({
  name: Type.String(),
  invitedBy: Type.String(),
  roles: Type.Array(Type.Object({ role: Core<Role>(), organisation: Type.String() })),
})
export type OpenedInvitation = Type.Static<typeof OpenedInvitation>

/** PUT /api/invitation · open to strangers. */
export const AcceptInvitation = Type.Object({ token, signInName: line, password }, closed)
export type AcceptInvitation = Type.Static<typeof AcceptInvitation>

/** POST /api/forgotten-password · open to strangers; the same answer to everybody. */
export const ForgottenPassword = Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }, closed)
export type ForgottenPassword = Type.Static<typeof ForgottenPassword>

export const OpenedPasswordLink = Type.Object({ name: Type.String(), signInName: Type.String() })
export type OpenedPasswordLink = Type.Static<typeof OpenedPasswordLink>

/** PUT /api/new-password · open to strangers. */
export const SetNewPassword = Type.Object({ token, password }, closed)
export type SetNewPassword = Type.Static<typeof SetNewPassword>
