import { isEmail } from '#core/access/email.ts'
import { mayGrant } from '#core/access/may-grant.ts'
import type { Role } from '#core/access/role.ts'
import { accept, type Result } from '#core/result.ts'
import {
  closeInvitation,
  findInvitation,
  type InvitationKey,
  listInvitations,
  renewInvitation,
  saveInvitation,
  type WaitingInvitation,
} from '#store/invitation/invitation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findByEmail } from '#store/person/person-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Context, Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { postLetter } from '../letter/post-letter.ts'
import { reachOf } from '../organisation/sight.ts'
import { placeForRole } from '../person/give-role.ts'
import { oneLine } from '../person/mend-person.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { shifted } from '../session/session-limits.ts'

export interface Invited {
  readonly name: string
  readonly post: string
  readonly email: string
  readonly roles: readonly { readonly role: Role; readonly organisationId: string }[]
}

/** `token` is told once, to be handed over, where no letters go out; else null: it stands in the letter. */
export interface SentInvitation {
  readonly id: string
  readonly token: string | null
}

/** So long an invitation opens. */
const invitationDays = 14
const dayMs = 24 * 60 * 60 * 1000
/** More are not looked through by anybody. */
export const mostInvitations = 500

/** Invites somebody to roles that I may give. */
export function invite(
  context: Context,
  invited: Invited,
): Promise<Result<SentInvitation, ApplicationRefusal>> {
  const { token, hash } = context.tokens.make()
  return context.write(async (writer) => {
    const { who } = context
    const name = oneLine(invited.name)
    const email = invited.email.trim()
    if (name === '') return no('person/name-missing')
    if (!isEmail(email)) return no('person/email-wrong')
    const places: PlacedOrganisation[] = []
    for (const wanted of invited.roles) {
      const place = await placeForRole(writer, who, wanted)
      if (!place.ok) return place
      places.push(place.value)
    }
    const [first] = places
    if (first === undefined) return no('invitation/no-roles')
    const [known] = await findByEmail(writer, email)
    if (known !== undefined) return no('invitation/already-here', { name: known.name })
    const sent = await listInvitations(writer, reachOf(who, 'person/see'), mostInvitations)
    if (sent.some((one) => one.email.toLowerCase() === email.toLowerCase()))
      return no('invitation/already-sent')
    const roles = invited.roles.map(({ role }, index) => ({
      role,
      organisation: places[index]?.shortName ?? '',
    }))
    const made = { regionId: first.regionId, id: context.newId(), name, email }
    const key = await keyOf(writer, context, { ...made, roles }, token, hash)
    await saveInvitation(
      writer,
      {
        ...made,
        post: oneLine(invited.post) || null,
        invitedBy: who.personId,
        roles: distinct(invited.roles),
      },
      key,
    )
    await note(writer, context, {
      regionId: first.regionId,
      verb: 'send',
      noun: 'invitation',
      subjectId: made.id,
      organisationId: first.id,
      details: { name, roles },
    })
    return accept({ id: made.id, token: key.letterId === null ? token : null })
  })
}

/** Sends an invitation once more, with a new link; the old one opens nothing any more. */
export function inviteAgain(
  context: Context,
  id: string,
): Promise<Result<SentInvitation, ApplicationRefusal>> {
  const { token, hash } = context.tokens.make()
  return context.write(async (writer) => {
    const found = await invitationToMend(writer, context.who, id)
    if (!found.ok) return found
    const key = await keyOf(writer, context, found.value, token, hash)
    await renewInvitation(writer, id, key)
    await noteInvitation(writer, context, found.value, 'send-again')
    return accept({ id, token: key.letterId === null ? token : null })
  })
}

/** Takes an invitation back: its link opens nothing any more. */
export function withdrawInvitation(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await invitationToMend(writer, context.who, id)
    if (!found.ok) return found
    await noteInvitation(writer, context, found.value, 'withdraw')
    const end = { how: 'withdrawn', by: context.who.personId, at: context.now() } as const
    await closeInvitation(writer, id, end)
    return accept(null)
  })
}

/** Whether I may send it again or take it back: only who could give each role that it brings. */
export function mayMendInvitation(who: Who, { roles, roleCount }: WaitingInvitation): boolean {
  return roles.length === roleCount && roles.every((role) => mayGrant(who.grants, role))
}

async function invitationToMend(
  writer: Writer,
  who: Who,
  id: string,
): Promise<Result<WaitingInvitation, ApplicationRefusal>> {
  const seen = await listInvitations(writer, reachOf(who, 'person/see'), mostInvitations)
  const invitation = seen.some((one) => one.id === id) ? await findInvitation(writer, id) : null
  if (invitation === null) return no('invitation/not-found')
  return mayMendInvitation(who, invitation) ? accept(invitation) : no('role/not-yours')
}

async function keyOf(
  writer: Writer,
  context: Context,
  to: Pick<WaitingInvitation, 'regionId' | 'name' | 'email'> & {
    readonly roles: readonly { readonly role: Role; readonly organisation: string }[]
  },
  token: string,
  tokenHash: Uint8Array,
): Promise<InvitationKey> {
  const sentAt = context.now()
  const letterId = await postLetter(writer, context, {
    regionId: to.regionId,
    recipient: to.email,
    content: {
      kind: 'invitation',
      name: to.name,
      by: context.who.name,
      roles: to.roles.map(({ role, organisation }) => ({ role, organisation })),
      token,
      days: invitationDays,
    },
  })
  return { tokenHash, letterId, sentAt, expiresAt: shifted(sentAt, invitationDays * dayMs) }
}

async function noteInvitation(
  writer: Writer,
  context: Context,
  invitation: WaitingInvitation,
  verb: 'send-again' | 'withdraw',
): Promise<void> {
  const place = invitation.roles[0]?.organisationId
  await note(writer, context, {
    regionId: invitation.regionId,
    verb,
    noun: 'invitation',
    subjectId: invitation.id,
    ...(place === undefined ? {} : { organisationId: place }),
    details: { name: invitation.name },
  })
}

function distinct(roles: Invited['roles']): Invited['roles'] {
  return [...new Map(roles.map((one) => [`${one.role} ${one.organisationId}`, one])).values()]
}
