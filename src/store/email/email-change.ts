import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface EmailChange {
  readonly regionId: string
  readonly id: string
  readonly personId: string
  /** The new one. */
  readonly email: string
  readonly expiresAt: string
}

/** Asks for one anew: links of before open nothing any more. */
export async function saveEmailChange(
  writer: Writer,
  change: EmailChange & { readonly tokenHash: Uint8Array },
  at: string,
): Promise<void> {
  await closeEmailChanges(writer, change.personId, at)
  await writer.tables
    .insertInto('email_change')
    .values({
      region_id: change.regionId,
      id: change.id,
      person_id: change.personId,
      email: change.email,
      token_hash: Buffer.from(change.tokenHash),
      asked_at: at,
      expires_at: change.expiresAt,
    })
    .execute()
}

/** How many links a person was sent since then. */
export async function countEmailChanges(reader: Reader, personId: string, since: string): Promise<number> {
  const found = await sql<{ asked: number }>`
    select count(*)::integer as asked from email_change where person_id = ${personId} and asked_at > ${since}
  `.execute(reader.tables)
  return found.rows[0]?.asked ?? 0
}

/** What waits for its link at a moment. */
export async function findEmailChange(
  reader: Reader,
  personId: string,
  at: string,
): Promise<EmailChange | null> {
  const found = await sql<EmailChange>`
    select region_id as "regionId", id, person_id as "personId", email, expires_at as "expiresAt" from email_change
    where person_id = ${personId} and closed_at is null and expires_at > ${at}
  `.execute(reader.tables)
  return found.rows[0] ?? null
}

/** What a token opens at a moment; others with the same one wait. */
export async function lockEmailChange(
  writer: Writer,
  tokenHash: Uint8Array,
  at: string,
): Promise<EmailChange | null> {
  const found = await sql<EmailChange>`
    select region_id as "regionId", id, person_id as "personId", email, expires_at as "expiresAt" from email_change
    where token_hash = ${Buffer.from(tokenHash)} and closed_at is null and expires_at > ${at}
    for update
  `.execute(writer.tables)
  return found.rows[0] ?? null
}

/** Nothing that a person has asked for opens any more. */
export async function closeEmailChanges(writer: Writer, personId: string, at: string): Promise<void> {
  await writer.tables
    .updateTable('email_change')
    .set({ closed_at: at })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute()
}

export async function forgetEmailChanges(writer: Writer, before: string): Promise<void> {
  await writer.tables.deleteFrom('email_change').where('expires_at', '<', before).execute()
}
