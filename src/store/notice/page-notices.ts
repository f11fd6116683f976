import { sql } from 'kysely'
import type { NoticeKind } from '#core/notice/notice.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { type NoticeLine, noticeColumns, noticeJoins } from './notice-line.ts'

/** What stands last on a page, and what the next begins behind. */
export interface NoticeKey {
  readonly madeAt: string
  readonly id: string
}

export interface NoticesWanted {
  readonly personId: string
  /** These are not shown. */
  readonly hidden: readonly NoticeKind[]
}

/** At most `limit` of a person's notices, newest first, those behind `after`. */
export async function pageNotices(
  reader: Reader,
  { personId, hidden }: NoticesWanted,
  after: NoticeKey | null,
  limit: number,
): Promise<readonly NoticeLine[]> {
  const found = await sql<NoticeLine>`
    with notice as (
      select * from notice
      where person_id = ${personId} and kind <> all(${[...hidden]}::text[])
        ${after === null ? sql`` : sql`and (made_at, id) < (${after.madeAt}::timestamptz, ${after.id}::uuid)`}
      order by made_at desc, id desc
      limit ${limit}
    )
    select ${noticeColumns} from notice ${noticeJoins} order by notice.made_at desc, notice.id desc
  `.execute(reader.tables)
  return found.rows
}

/** How many are not read yet, counted no further than `most`. */
export async function countUnread(
  reader: Reader,
  { personId, hidden }: NoticesWanted,
  most: number,
): Promise<number> {
  const found = await sql<{ unread: number }>`
    select count(*)::integer as unread from (
      select from notice
      where person_id = ${personId} and read_at is null and kind <> all(${[...hidden]}::text[])
      limit ${most}
    ) as unread
  `.execute(reader.tables)
  return found.rows[0]?.unread ?? 0
}

/** Whether somebody was told of a task and has not read it yet. */
export async function isToldOf(reader: Reader, personId: string, taskId: string): Promise<boolean> {
  const found = await sql`
    select from notice where person_id = ${personId} and read_at is null and task_id = ${taskId} limit 1
  `.execute(reader.tables)
  return found.rows.length > 0
}

/** Marks one notice as read, those of one task, or all of them. */
export async function readNotices(
  writer: Writer,
  personId: string,
  which: { readonly id: string } | { readonly taskId: string } | 'all',
  at: string,
): Promise<void> {
  const these =
    which === 'all' ? sql`` : 'id' in which ? sql`and id = ${which.id}` : sql`and task_id = ${which.taskId}`
  await sql`
    update notice set read_at = ${at} where person_id = ${personId} and read_at is null ${these}
  `.execute(writer.tables)
}
