import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface PasswordReset {
  readonly regionId: string
  readonly id: string
  readonly personId: string
}

export async function savePasswordReset(
  writer: Writer,
  reset: PasswordReset & { readonly tokenHash: Uint8Array; readonly expiresAt: string },
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('password_reset')
    .values({
      region_id: reset.regionId,
      id: reset.id,
      person_id: reset.personId,
      token_hash: Buffer.from(reset.tokenHash),
      asked_at: at,
      expires_at: reset.expiresAt,
    })
    .execute()
}

/** How many links a person was sent since then. */
export async function countPasswordResets(reader: Reader, personId: string, since: string): Promise<number> {
  const found = await sql<{ asked: number }>`
    select count(*)::integer as asked from password_reset where person_id = ${personId} and asked_at > ${since}
  `.execute(reader.tables)
  return found.rows[0]?.asked ?? 0
}

/** What a token opens at a moment; others with the same one wait. */
export async function lockPasswordReset(
  writer: Writer,
  tokenHash: Uint8Array,
  at: string,
): Promise<PasswordReset | null> {
  const found = await sql<PasswordReset>`
    select region_id as "regionId", id, person_id as "personId" from password_reset
    where token_hash = ${Buffer.from(tokenHash)} and used_at is null and expires_at > ${at}
    for update
  `.execute(writer.tables)
  return found.rows[0] ?? null
}

/** One link was used, so none of the person's others opens any more. */
export async function closePasswordResets(writer: Writer, personId: string, at: string): Promise<void> {
  await writer.tables
    .updateTable('password_reset')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}

export async function forgetPasswordResets(writer: Writer, before: string): Promise<void> {
  await writer.tables.deleteFrom('password_reset').where('expires_at', '<', before).execute()
}
