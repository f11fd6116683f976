import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface OpenIdLink {
  readonly issuer: string
  readonly subject: string
  readonly personId: string
  readonly shown: string
  readonly linkedAt: string
}

/** Whom an account of a server belongs to. */
export async function findLinked(reader: Reader, issuer: string, subject: string): Promise<string | null> {
  const row = await reader.tables
    .selectFrom('openid_link')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.person_id ?? null
}

export async function findLink(reader: Reader, issuer: string, personId: string): Promise<OpenIdLink | null> {
  const row = await reader.tables
    .selectFrom('openid_link')
    .selectAll()
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { subject, shown, linked_at: linkedAt } = row
  return { issuer, subject, personId, shown, linkedAt }
}

/** In place of the person's other account at that server. False: it belongs to somebody else. */
export async function saveLink(writer: Writer, link: OpenIdLink): Promise<boolean> {
  await removeLink(writer, link.issuer, link.personId)
  const saved = await writer.tables
    .insertInto('openid_link')
    .values({
      issuer: link.issuer,
      subject: link.subject,
      person_id: link.personId,
      shown: link.shown,
      linked_at: link.linkedAt,
    })
    .onConflict((met) => met.columns(['issuer', 'subject']).doNothing())
    .executeTakeFirst()
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function removeLink(writer: Writer, issuer: string, personId: string): Promise<void> {
  await writer.tables
    .deleteFrom('openid_link')
    .where('issuer', '=', issuer)
    .where('person_id', '=', personId)
    .execute()
}

export async function noteLinkUse(
  writer: Writer,
  issuer: string,
  subject: string,
  at: string,
): Promise<void> {
  await writer.tables
    .updateTable('openid_link')
    .set({ used_at: at })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute()
}
