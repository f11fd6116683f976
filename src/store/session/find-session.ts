import { type RawBuilder, sql } from 'kysely'
import type { SignInWay } from '#core/access/sign-in-way.ts'
import { type HeldGrant, heldBy } from '../person/find-person.ts'
import type { Reader } from '../reader.ts'

export interface Session {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly signInName: string
  readonly address: string
  readonly agent: string
  readonly way: SignInWay
  readonly openedAt: string
  readonly seenAt: string
  readonly expiresAt: string
}

/** With the roles that its person holds today: every request asks for both. */
export interface HeldSession extends Session {
  readonly held: readonly HeldGrant[]
}

/** An open session whose end has not come and which was used after `idleSince`; of somebody who has not left. */
export async function findSession(
  reader: Reader,
  tokenHash: Uint8Array,
  at: string,
  idleSince: string,
): Promise<HeldSession | null> {
  const found = await sql<HeldSession>`
    select session.*, (select coalesce(jsonb_agg(held), '[]') from (${heldBy(sql`session."personId"`)}) as held) as held
    from (${living(at, idleSince)} and session.token_hash = ${Buffer.from(tokenHash)}) as session
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/** A person's open sessions, the one used last first. */
export async function listSessions(
  reader: Reader,
  personId: string,
  at: string,
  idleSince: string,
): Promise<readonly Session[]> {
  const found = await sql<Session>`
    ${living(at, idleSince)} and session.person_id = ${personId} order by session.seen_at desc
  `.execute(reader.tables)
  return found.rows
}

function living(at: string, idleSince: string): RawBuilder<unknown> {
  return sql`
    select session.id, session.person_id as "personId", person.name, person.sign_in_name as "signInName", session.address,
           session.agent, session.way, session.opened_at as "openedAt", session.seen_at as "seenAt", session.expires_at as "expiresAt"
    from session join person on person.id = session.person_id
    where session.closed_at is null and session.expires_at > ${at} and session.seen_at > ${idleSince} and person.left_at is null`
}
