import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface Passkey {
  readonly id: string
  readonly personId: string
  readonly name: string
  /** Base64url, as the browser gives it. */
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
  readonly addedAt: string
  readonly usedAt: string | null
}

/** A person's keys, the oldest first. */
export async function listPasskeys(reader: Reader, personId: string): Promise<readonly Passkey[]> {
  const rows = await reader.tables
    .selectFrom('passkey')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .execute()
  return rows.map(passkeyOf)
}

export async function findPasskey(reader: Reader, credentialId: string): Promise<Passkey | null> {
  const row = await reader.tables
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  return row === undefined ? null : passkeyOf(row)
}

/** False: a key of that number is known already. */
export async function savePasskey(writer: Writer, passkey: Omit<Passkey, 'usedAt'>): Promise<boolean> {
  const saved = await writer.tables
    .insertInto('passkey')
    .values({
      id: passkey.id,
      person_id: passkey.personId,
      name: passkey.name,
      credential_id: passkey.credentialId,
      public_key: Buffer.from(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports],
      added_at: passkey.addedAt,
    })
    .onConflict((met) => met.column('credential_id').doNothing())
    .executeTakeFirst()
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False: it was removed meanwhile. */
export async function notePasskeyUse(
  writer: Writer,
  id: string,
  counter: number,
  at: string,
): Promise<boolean> {
  const used = await writer.tables
    .updateTable('passkey')
    .set({ counter, used_at: at })
    .where('id', '=', id)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}

/** Its name; null: the person has no such key. */
export async function removePasskey(writer: Writer, personId: string, id: string): Promise<string | null> {
  const gone = await writer.tables
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .returning('name')
    .executeTakeFirst()
  return gone?.name ?? null
}

function passkeyOf(row: {
  readonly id: string
  readonly person_id: string
  readonly name: string
  readonly credential_id: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: string[]
  readonly added_at: string
  readonly used_at: string | null
}): Passkey {
  return {
    id: row.id,
    personId: row.person_id,
    name: row.name,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: row.counter,
    transports: row.transports,
    addedAt: row.added_at,
    usedAt: row.used_at,
  }
}
