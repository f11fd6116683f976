import { sql } from 'kysely'
import type { NoticeKind } from '#core/notice/notice.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { type NoticeLine, noticeColumns, noticeJoins } from './notice-line.ts'

/** A notice of which nobody has decided yet how it is mailed. */
export interface NewNotice {
  readonly regionId: string
  readonly id: string
  readonly personId: string
  readonly kind: NoticeKind
  readonly read: boolean
}

/** Some of them, kept from others until the transaction ends; those that others are at are passed over. */
export async function takeNewNotices(writer: Writer, limit: number): Promise<readonly NewNotice[]> {
  const found = await sql<NewNotice>`
    select region_id as "regionId", id, person_id as "personId", kind, read_at is not null as read
    from notice where mail = 'new' order by made_at limit ${limit} for update skip locked
  `.execute(writer.tables)
  return found.rows
}

/** What the person sees of these notices; asked with the person's own key. */
export async function listLines(reader: Reader, ids: readonly string[]): Promise<readonly NoticeLine[]> {
  if (ids.length === 0) return []
  const found = await sql<NoticeLine>`
    select ${noticeColumns} from notice ${noticeJoins}
    where notice.person_id = me() and notice.id = any(${[...ids]}::uuid[])
    order by notice.made_at desc, notice.id desc
  `.execute(reader.tables)
  return found.rows
}

export async function settleMail(
  writer: Writer,
  regionId: string,
  ids: readonly string[],
  mail: 'digest' | 'mailed' | 'none',
  at: string,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    update notice set mail = ${mail}, mailed_at = case ${mail} when 'mailed' then ${at}::timestamptz end
    where region_id = ${regionId} and id = any(${[...ids]}::uuid[])
  `.execute(writer.tables)
}

/** What waits for a person's morning, kept until the transaction ends. */
export async function takeForDigest(
  writer: Writer,
  regionId: string,
  personId: string,
): Promise<readonly { readonly id: string; readonly read: boolean }[]> {
  const found = await sql<{ id: string; read: boolean }>`
    select id, read_at is not null as read from notice
    where region_id = ${regionId} and person_id = ${personId} and mail = 'digest' for update
  `.execute(writer.tables)
  return found.rows
}

/** Of long ago; nobody looks there any more. */
export async function forgetNotices(writer: Writer, before: string): Promise<void> {
  await writer.tables.deleteFrom('notice').where('made_at', '<', before).execute()
}
