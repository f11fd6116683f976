import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** What somebody began at the door: see migration 0010. */
export type ThresholdKind = 'code' | 'passkey' | 'passkey-new' | 'openid' | 'openid-link'

export interface Threshold {
  readonly id: string
  readonly kind: ThresholdKind
  readonly personId: string | null
  /** As it was begun with; its shape is the kind's. */
  readonly expected: unknown
  readonly wrongAnswers: number
}

export interface NewThreshold extends Pick<Threshold, 'id' | 'kind' | 'personId' | 'expected'> {
  readonly tokenHash: Uint8Array
  readonly expiresAt: string
}

export async function saveThreshold(writer: Writer, threshold: NewThreshold): Promise<void> {
  await writer.tables
    .insertInto('threshold')
    .values({
      id: threshold.id,
      token_hash: Buffer.from(threshold.tokenHash),
      kind: threshold.kind,
      person_id: threshold.personId,
      expected: jsonText(threshold.expected),
      expires_at: threshold.expiresAt,
    })
    .execute()
}

/** null: nothing of that kind was begun by whoever holds the token, or its time is over. */
export async function findThreshold(
  reader: Reader,
  tokenHash: Uint8Array,
  kind: ThresholdKind,
  at: string,
): Promise<Threshold | null> {
  const row = await reader.tables
    .selectFrom('threshold')
    .select(['id', 'kind', 'person_id', 'expected', 'wrong_answers'])
    .where('token_hash', '=', Buffer.from(tokenHash))
    .where('kind', '=', kind)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    expected: row.expected,
    wrongAnswers: row.wrong_answers,
  }
}

export async function noteWrongAnswer(writer: Writer, id: string): Promise<void> {
  await writer.tables
    .updateTable('threshold')
    .set((row) => ({ wrong_answers: row('wrong_answers', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Whether it was still there: of two answers at once one alone gets through. */
export async function crossThreshold(writer: Writer, id: string): Promise<boolean> {
  const gone = await writer.tables.deleteFrom('threshold').where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Of a person, when their password changes or they leave; nobody goes through on an old password. */
export async function dropThresholdsOf(writer: Writer, personId: string): Promise<void> {
  await writer.tables.deleteFrom('threshold').where('person_id', '=', personId).execute()
}

export async function forgetThresholds(writer: Writer, at: string): Promise<void> {
  await writer.tables.deleteFrom('threshold').where('expires_at', '<', at).execute()
}
