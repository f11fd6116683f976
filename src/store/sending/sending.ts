import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A file on its way; its bytes lie in the parts under its id. */
export interface Sending {
  readonly regionId: string
  readonly id: string
  readonly personId: string
  readonly fileName: string
  /** How many there will be. */
  readonly bytes: number
  /** Lower-case hex, as the sender has it; null: they could not tell. */
  readonly sha256: string | null
  readonly startedAt: string
  readonly expiresAt: string
}

export async function saveSending(writer: Writer, sending: Sending): Promise<void> {
  await writer.tables
    .insertInto('sending')
    .values({
      region_id: sending.regionId,
      id: sending.id,
      person_id: sending.personId,
      file_name: sending.fileName,
      bytes: sending.bytes,
      sha256: sending.sha256,
      started_at: sending.startedAt,
      expires_at: sending.expiresAt,
    })
    .execute()
}

/** One of this person's that has not run out; null: there is none. */
export async function findSending(
  reader: Reader,
  wanted: { readonly id: string; readonly personId: string; readonly at: string },
): Promise<Sending | null> {
  const row = await reader.tables
    .selectFrom('sending')
    .select([
      'region_id as regionId',
      'id',
      'person_id as personId',
      'file_name as fileName',
      'bytes',
      'sha256',
      'started_at as startedAt',
      'expires_at as expiresAt',
    ])
    .where('id', '=', wanted.id)
    .where('person_id', '=', wanted.personId)
    .where('expires_at', '>', wanted.at)
    .executeTakeFirst()
  return row ?? null
}

/** Ids of a person's, the oldest first. */
export async function listSendings(reader: Reader, personId: string): Promise<readonly string[]> {
  const rows = await reader.tables
    .selectFrom('sending')
    .select('id')
    .where('person_id', '=', personId)
    .orderBy('started_at')
    .execute()
  return rows.map(({ id }) => id)
}

export async function dropSendings(writer: Writer, ids: readonly string[]): Promise<void> {
  await sql`delete from sending where id = any(${[...ids]}::uuid[])`.execute(writer.tables)
}

/** Gives the ids of those that are gone. */
export async function dropExpiredSendings(writer: Writer, at: string): Promise<readonly string[]> {
  const gone = await sql<{ id: string }>`
    delete from sending where expires_at <= ${at} returning id
  `.execute(writer.tables)
  return gone.rows.map(({ id }) => id)
}
