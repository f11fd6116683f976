import type { Role } from '#core/access/role.ts'
import { listInvitations as listWaiting, type WaitingInvitation } from '#store/invitation/invitation.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { mayMendInvitation, mostInvitations } from './invite.ts'

export interface InvitationView {
  readonly id: string
  readonly name: string
  readonly post: string | null
  readonly email: string
  readonly roles: readonly {
    readonly role: Role
    readonly organisation: { readonly id: string; readonly shortName: string }
  }[]
  readonly invitedBy: string
  readonly sentAt: string
  readonly expiresAt: string
  readonly expired: boolean
  /** null: the link was handed over by who invited. */
  readonly letter: 'waiting' | 'sent' | 'given-up' | null
  readonly mayMend: boolean
}

/** Invitations that nobody has accepted yet, to roles that I look after. */
export function listInvitations(
  context: Context,
): Promise<{ readonly invitations: readonly InvitationView[] }> {
  return context.read(async (reader) => ({
    invitations: await viewWaiting(reader, context, mostInvitations),
  }))
}

export async function viewWaiting(
  reader: Reader,
  context: Context,
  most: number,
): Promise<readonly InvitationView[]> {
  const { who } = context
  const waiting = await listWaiting(reader, reachOf(who, 'person/see'), most)
  const at = context.now()
  return waiting.map((one) => view(one, at, mayMendInvitation(who, one)))
}

function view(one: WaitingInvitation, at: string, mayMend: boolean): InvitationView {
  return {
    id: one.id,
    name: one.name,
    post: one.post,
    email: one.email,
    roles: one.roles.map(({ role, organisationId, organisation }) => ({
      role,
      organisation: { id: organisationId, shortName: organisation },
    })),
    invitedBy: one.invitedByName,
    sentAt: one.sentAt,
    expiresAt: one.expiresAt,
    expired: Date.parse(one.expiresAt) <= Date.parse(at),
    letter: one.letter,
    mayMend,
  }
}
