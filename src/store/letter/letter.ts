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

/** Letters of long ago, which nobody asks after. */
export async function forgetLetters(writer: Writer, before: string): Promise<void> {
  await writer.tables
    .deleteFrom('letter')
    .where('written_at', '<', before)
    .where('content', 'is', null)
    .execute()
}
