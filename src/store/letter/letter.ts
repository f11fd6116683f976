import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface WaitingLetter<Content> {
  readonly id: string
  readonly recipient: string
  readonly content: Content
}

/** A letter that is to go out when this transaction has come to its end. */
export async function saveLetter(
  writer: Writer,
  letter: WaitingLetter<unknown> & { readonly regionId: string; readonly personId?: string },
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('letter')
    .values({
      region_id: letter.regionId,
      id: letter.id,
      person_id: letter.personId ?? null,
      recipient: letter.recipient,
      content: JSON.stringify(letter.content),
      written_at: at,
    })
    .execute()
}

/** null: it has gone, or was given up. */
export async function findLetter(reader: Reader, id: string): Promise<WaitingLetter<unknown> | null> {
  const row = await reader.tables
    .selectFrom('letter')
    .select(['id', 'recipient', 'content'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined || row.content === null || row.recipient === null) return null
  return { id: row.id, recipient: row.recipient, content: row.content }
}

/** What it said is thrown away, and to whom it went. */
export async function closeLetter(
  writer: Writer,
  id: string,
  end:
    | { readonly how: 'sent'; readonly at: string }
    | { readonly how: 'given-up'; readonly at: string; readonly said: string },
): Promise<void> {
  await writer.tables
    .updateTable('letter')
    .set({
      content: null,
      // An address that takes no letters is kept while somebody may mend it.
      ...(end.how === 'sent'
        ? { recipient: null, sent_at: end.at }
        : { given_up_at: end.at, refused: end.said }),
    })
    .where('id', '=', id)
    .execute()
}

/** A letter that the mail server refused for good, or that nobody took for a day. */
export interface RefusedLetter {
  readonly id: string
  readonly recipient: string
  /** null: to somebody who has not come in yet, or is not seen. */
  readonly name: string | null
  readonly at: string
  /** In the server's own words. */
  readonly said: string
}

/** Those of the regions that somebody looks after as a whole, the last first. */
export async function listRefused(reader: Reader, limit: number): Promise<readonly RefusedLetter[]> {
  const found = await sql<RefusedLetter>`
    select letter.id, coalesce(letter.recipient, '') as recipient, person.name, letter.given_up_at as at,
           coalesce(letter.refused, '') as said
    from letter left join person on person.id = letter.person_id
    where letter.given_up_at is not null
    order by letter.given_up_at desc, letter.id limit ${limit}
  `.execute(reader.tables)
  return found.rows
}

/** Letters of long ago, which nobody asks after. */
export async function forgetLetters(writer: Writer, before: string): Promise<void> {
  await writer.tables
    .deleteFrom('letter')
    .where('written_at', '<', before)
    .where('content', 'is', null)
    .execute()
}
