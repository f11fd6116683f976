import { sql } from 'kysely'
import type { FeedSubject } from '#core/feed/feed.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface KeptFeed {
  readonly id: string
  readonly personId: string
  readonly subject: FeedSubject
  readonly madeAt: string
}

/** Somebody's addresses that still answer, newest first. */
export async function listFeeds(reader: Reader, personId: string): Promise<readonly KeptFeed[]> {
  const rows = await answering(reader).where('person_id', '=', personId).orderBy('id', 'desc').execute()
  return rows.map(feedOf)
}

/** null: no such address, or it was revoked, which is the same. */
export async function findFeed(reader: Reader, tokenHash: Uint8Array): Promise<KeptFeed | null> {
  const row = await answering(reader).where('token_hash', '=', Buffer.from(tokenHash)).executeTakeFirst()
  return row === undefined ? null : feedOf(row)
}

export async function saveFeed(
  writer: Writer,
  feed: KeptFeed & { readonly regionId: string; readonly tokenHash: Uint8Array },
): Promise<void> {
  await writer.tables
    .insertInto('feed')
    .values({
      region_id: feed.regionId,
      id: feed.id,
      person_id: feed.personId,
      kind: feed.subject.kind,
      subject_id: feed.subject.kind === 'mine' ? null : feed.subject.id,
      token_hash: Buffer.from(feed.tokenHash),
      made_at: feed.madeAt,
    })
    .execute()
}

/** Whether there was such an address of that person. */
export async function revokeFeed(
  writer: Writer,
  feed: { readonly id: string; readonly personId: string },
  at: string,
): Promise<boolean> {
  const revoked = await writer.tables
    .updateTable('feed')
    .set({ revoked_at: at })
    .where('id', '=', feed.id)
    .where('person_id', '=', feed.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows > 0n
}

function answering(reader: Reader) {
  return reader.tables
    .selectFrom('feed')
    .select(['id', 'person_id', 'made_at', 'subject_id', sql<FeedSubject['kind']>`kind`.as('kind')])
    .where('revoked_at', 'is', null)
}

function feedOf(row: {
  readonly id: string
  readonly person_id: string
  readonly made_at: string
  readonly kind: FeedSubject['kind']
  readonly subject_id: string | null
}): KeptFeed {
  const { kind, subject_id: id } = row
  const subject: FeedSubject = kind === 'mine' || id === null ? { kind: 'mine' } : { kind, id }
  return { id: row.id, personId: row.person_id, madeAt: row.made_at, subject }
}
