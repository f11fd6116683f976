import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { listRefused } from '#application/letter/list-refused.ts'
import { countUnread, listNotices, readNotices } from '#application/notice/list-notices.ts'
import {
  closeLetterLinks,
  mendNoticeSettings,
  showNoticeSettings,
} from '#application/notice/notice-settings.ts'
import { showUnsubscribe, unsubscribe } from '#application/notice/unsubscribe.ts'
import {
  MendNoticeSettings,
  NoticePage,
  NoticeSettings,
  ReadNotices,
  RefusedLetters,
  Unread,
  Unsubscribe,
} from '#contract/notice.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { Nothing, problems } from './shapes.ts'

const done = { 204: Nothing, ...problems }
const ByToken = Type.Object({ token: Type.String({ maxLength: 200 }) })
const Paging = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const usualLimit = 50
const mostLimit = 100

/** What people are told of, how they want to be told, and how they say that they do not. */
export function noticeRoutes(app: App, house: House): void {
  app.get(
    '/api/notices',
    { schema: { querystring: Paging, response: { 200: NoticePage, ...problems } } },
    async (request, reply) => {
      const { after = null, limit = String(usualLimit) } = request.query
      const most = Math.min(mostLimit, Math.max(1, Number(limit)))
      return answer(reply, NoticePage, await listNotices(contextOf(house, request), after, most))
    },
  )

  app.get(
    '/api/notices/unread',
    { schema: { response: { 200: Unread, ...problems } } },
    async (request, reply) => answer(reply, Unread, accept(await countUnread(contextOf(house, request)))),
  )

  app.post('/api/notices/read', { schema: { body: ReadNotices, response: done } }, async (request, reply) => {
    const { body } = request
    return answerDone(reply, await readNotices(contextOf(house, request), 'all' in body ? 'all' : body))
  })

  app.get(
    '/api/notice-settings',
    { schema: { response: { 200: NoticeSettings, ...problems } } },
    async (request, reply) =>
      answer(reply, NoticeSettings, accept(await showNoticeSettings(contextOf(house, request)))),
  )

  app.put(
    '/api/notice-settings',
    { schema: { body: MendNoticeSettings, response: done } },
    async (request, reply) =>
      answerDone(reply, await mendNoticeSettings(contextOf(house, request), request.body)),
  )

  app.post('/api/notice-settings/links', { schema: { response: done } }, async (request, reply) =>
    answerDone(reply, await closeLetterLinks(contextOf(house, request))),
  )

  app.get(
    '/api/letters/refused',
    { schema: { response: { 200: RefusedLetters, ...problems } } },
    async (request, reply) =>
      answer(reply, RefusedLetters, accept(await listRefused(contextOf(house, request)))),
  )

  app.get(
    '/api/unsubscribe/:token',
    { config: { open: true }, schema: { params: ByToken, response: { 200: Unsubscribe, ...problems } } },
    async (request, reply) => answer(reply, Unsubscribe, await showUnsubscribe(house, request.params.token)),
  )

  app.post(
    '/api/unsubscribe/:token',
    { config: { open: true }, schema: { params: ByToken, response: done } },
    async (request, reply) => answerDone(reply, await unsubscribe(house, request.params.token)),
  )

  app.register(async (apart) => oneClick(apart as unknown as App, house))
}

/**
 * The address in a letter's head. A browser that opens it gets the page, which asks; a mail program posts to it, from no page
 * of ours and with a form for a body (RFC 8058). The token is all that it needs to know.
 */
function oneClick(app: App, house: House): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 10_000 }, (_request, _body, parsed) =>
    parsed(null),
  )
  app.post(
    '/unsubscribe/:token',
    { config: { open: true }, schema: { params: ByToken, response: done } },
    async (request, reply) => answerDone(reply, await unsubscribe(house, request.params.token)),
  )
}
