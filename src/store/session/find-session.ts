import { sql } from 'kysely'
import type { SignInWay } from '#core/access/sign-in-way.ts'
import { type HeldGrant, listHeldBy } from '../person/find-person.ts'
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

/** An open session whose end has not come and which was used after `idleSince`; of somebody who has not left. */
export async function findSession(
  reader: Reader,
  tokenHash: Uint8Array,
  at: string,
  idleSince: string,
): Promise<Session | null> {
  const row = await living(reader, at, idleSince)
    .where('session.token_hash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  return row === undefined ? null : sessionOf(row)
}

/** The same, with the roles that its person holds today; both are asked at once. */
export async function findSessionWithRoles(
  reader: Reader,
  tokenHash: Uint8Array,
  at: string,
  idleSince: string,
): Promise<{ readonly session: Session; readonly held: readonly HeldGrant[] } | null> {
  const [session, held] = await Promise.all([
    findSession(reader, tokenHash, at, idleSince),
    listHeldBy(reader, sql`(select person_id from session where token_hash = ${Buffer.from(tokenHash)})`),
  ])
  return session === null ? null : { session, held }
}

/** A person's open sessions, the one used last first. */
export async function listSessions(
  reader: Reader,
  personId: string,
  at: string,
  idleSince: string,
): Promise<readonly Session[]> {
  const rows = await living(reader, at, idleSince)
    .where('session.person_id', '=', personId)
    .orderBy('session.seen_at', 'desc')
    .execute()
  return rows.map(sessionOf)
}

function living(reader: Reader, at: string, idleSince: string) {
  return reader.tables
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select([
      'session.id',
      'session.person_id',
      'person.name',
      'person.sign_in_name',
      'session.address',
      'session.agent',
      'session.way',
      'session.opened_at',
      'session.seen_at',
      'session.expires_at',
    ])
    .where('session.closed_at', 'is', null)
    .where('session.expires_at', '>', at)
    .where('session.seen_at', '>', idleSince)
    .where('person.left_at', 'is', null)
}

type SessionRow = Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirstOrThrow']>>

function sessionOf(row: SessionRow): Session {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    signInName: row.sign_in_name,
    address: row.address,
    agent: row.agent,
    way: row.way,
    openedAt: row.opened_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }
}
