import { kindsOf } from '#core/notice/notice.ts'
import { hiddenTopics } from '#core/notice/notice-settings.ts'
import { accept, type Result } from '#core/result.ts'
import { findSettings } from '#store/notice/notice-setting.ts'
import {
  countUnread as count,
  type NoticeKey,
  type NoticesWanted,
  pageNotices,
  readNotices as read,
} from '#store/notice/page-notices.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type NoticeView, viewNotice } from './notice-view.ts'

/** Beyond this many nobody counts; it is shown as «99+». */
const mostCounted = 100

export interface NoticePage {
  readonly notices: readonly NoticeView[]
  readonly next: string | null
}

/** What I was told of, newest first, a page at a time. */
export function listNotices(
  context: Context,
  after: string | null,
  limit: number,
): Promise<Result<NoticePage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const key = after === null ? null : parseKey(after)
    if (after !== null && key === null) return no('page/key-unknown')
    const lines = await pageNotices(reader, await wantedBy(reader, context), key, limit + 1)
    const notices = lines.slice(0, limit)
    const last = lines.length > limit ? notices.at(-1) : undefined
    return accept({
      notices: notices.map(viewNotice),
      next: last === undefined ? null : `${last.madeAt}~${last.id}`,
    })
  })
}

/** How many I have not read, asked for by every page. */
export function countUnread(context: Context): Promise<{ readonly unread: number }> {
  return context.read(async (reader) => ({
    unread: await count(reader, await wantedBy(reader, context), mostCounted),
  }))
}

/** I have read one, those of one task, or all. */
export function readNotices(
  context: Context,
  which: { readonly id: string } | { readonly taskId: string } | 'all',
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await read(writer, context.who.personId, which, context.now())
    return accept(null)
  })
}

async function wantedBy(reader: Reader, { who }: Context): Promise<NoticesWanted> {
  const { settings } = await findSettings(reader, who.personId)
  return { personId: who.personId, hidden: kindsOf(hiddenTopics(settings)) }
}

function parseKey(text: string): NoticeKey | null {
  const [, madeAt, id] =
    /^([0-9T:.Z-]{20,30})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? []
  return madeAt === undefined || id === undefined || Number.isNaN(Date.parse(madeAt)) ? null : { madeAt, id }
}
