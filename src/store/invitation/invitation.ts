import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import { inLineOf, withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface InvitedRole {
  readonly role: Role
  readonly organisationId: string
  readonly organisation: string
  /** The organisation with its ancestors. */
  readonly line: readonly string[]
}

/** An invitation that is not accepted and not withdrawn; it may have run out. */
export interface WaitingInvitation {
  readonly regionId: string
  readonly id: string
  readonly name: string
  readonly post: string | null
  readonly email: string
  readonly invitedBy: string
  readonly invitedByName: string
  readonly sentAt: string
  readonly expiresAt: string
  /** null: no letter was written, the link was handed over. */
  readonly letter: 'waiting' | 'sent' | 'given-up' | null
  /** Of its roles those that the asking person may know of. */
  readonly roles: readonly InvitedRole[]
  /** How many it brings in all. */
  readonly roleCount: number
}

/** Those with a role within reach, the latest first. */
export async function listInvitations(
  reader: Reader,
  reach: readonly string[],
  limit: number,
): Promise<readonly WaitingInvitation[]> {
  if (reach.length === 0) return []
  const found = await sql<WaitingInvitation>`
    ${waiting} and exists (
      select from invitation_role r
      where r.region_id = i.region_id and r.invitation_id = i.id and ${withinReach('r.organisation_id', reach)}
    )
    order by i.sent_at desc, i.id desc
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}

export async function findInvitation(reader: Reader, id: string): Promise<WaitingInvitation | null> {
  const found = await sql<WaitingInvitation>`${waiting} and i.id = ${id}`.execute(reader.tables)
  return found.rows[0] ?? null
}

/** The invitation that a token opens at a moment; others with the same one wait. */
export async function lockOpenInvitation(
  writer: Writer,
  tokenHash: Uint8Array,
  at: string,
): Promise<WaitingInvitation | null> {
  const locked = await sql<{ id: string }>`
    select id from invitation where token_hash = ${Buffer.from(tokenHash)} and expires_at > ${at} for update
  `.execute(writer.tables)
  const [row] = locked.rows
  return row === undefined ? null : await findInvitation(writer, row.id)
}

export interface NewInvitation {
  readonly regionId: string
  readonly id: string
  readonly name: string
  readonly post: string | null
  readonly email: string
  readonly invitedBy: string
  readonly roles: readonly { readonly role: Role; readonly organisationId: string }[]
}

/** What opens an invitation, and until when. */
export interface InvitationKey {
  readonly tokenHash: Uint8Array
  readonly letterId: string | null
  readonly sentAt: string
  readonly expiresAt: string
}

export async function saveInvitation(writer: Writer, made: NewInvitation, key: InvitationKey): Promise<void> {
  await writer.tables
    .insertInto('invitation')
    .values({
      region_id: made.regionId,
      id: made.id,
      name: made.name,
      post: made.post,
      email: made.email,
      roles: made.roles.length,
      invited_by: made.invitedBy,
      invited_at: key.sentAt,
      sent_at: key.sentAt,
      expires_at: key.expiresAt,
      token_hash: Buffer.from(key.tokenHash),
      letter_id: key.letterId,
    })
    .execute()
  await writer.tables
    .insertInto('invitation_role')
    .values(
      made.roles.map(({ role, organisationId }) => ({
        region_id: made.regionId,
        invitation_id: made.id,
        organisation_id: organisationId,
        role,
      })),
    )
    .execute()
}

/** The old link opens nothing from here on. */
export async function renewInvitation(writer: Writer, id: string, key: InvitationKey): Promise<void> {
  await writer.tables
    .updateTable('invitation')
    .set({
      token_hash: Buffer.from(key.tokenHash),
      letter_id: key.letterId,
      sent_at: key.sentAt,
      expires_at: key.expiresAt,
    })
    .where('id', '=', id)
    .execute()
}

/** Brought to its end; the e-mail is not kept twice, and the link opens nothing more. */
export async function closeInvitation(
  writer: Writer,
  id: string,
  end: { readonly how: 'accepted' | 'withdrawn'; readonly by: string; readonly at: string },
): Promise<void> {
  await writer.tables
    .updateTable('invitation')
    .set({
      email: null,
      token_hash: null,
      ...(end.how === 'accepted'
        ? { accepted_at: end.at, accepted_by: end.by }
        : { withdrawn_at: end.at, withdrawn_by: end.by }),
    })
    .where('id', '=', id)
    .execute()
}

const waiting = sql`
  select i.region_id as "regionId", i.id, i.name, i.post, i.email, i.invited_by as "invitedBy",
         coalesce(inviter.name, '') as "invitedByName", i.sent_at as "sentAt", i.expires_at as "expiresAt",
         letter_state(i.letter_id) as letter, i.roles as "roleCount",
         coalesce((
           select jsonb_agg(jsonb_build_object(
             'role', r.role, 'organisationId', o.id, 'organisation', o.short_name,
             'line', (select jsonb_agg(above.id order by nlevel(above.path) desc) from organisation above where ${inLineOf('above.id', 'o.path')})
           ) order by nlevel(o.path), o.short_name, r.role)
           from invitation_role r join organisation o on o.id = r.organisation_id
           where r.region_id = i.region_id and r.invitation_id = i.id
         ), '[]') as roles
  from invitation i left join person inviter on inviter.id = i.invited_by
  where i.accepted_at is null and i.withdrawn_at is null`
