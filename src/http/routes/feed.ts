import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { makeFeed, revokeFeed, showFeeds } from '#application/feed/feeds.ts'
import { openFeed } from '#application/feed/open-feed.ts'
import { Feeds, MadeFeed, NewFeed } from '#contract/feed.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf, type Origin } from '../session.ts'
import { siteOf } from '../site.ts'
import { makeThrottle } from '../throttle.ts'
import { ById, Nothing, problems } from './shapes.ts'

const periodMs = 10 * 60_000
const retryAfterSeconds = periodMs / 1000
/** Calendar programs ask a few times an hour. One server of theirs asks for many people, so each address counts for itself. */
const mostPerFeed = 30
/** Of one who asks for addresses that are none. */
const mostMisses = 30

const Token = Type.Object({ token: Type.String({ maxLength: 100 }) })

/** Addresses for calendar programs: they answer to whoever knows them. */
export function feedRoutes(app: App, house: House, origin: Origin): void {
  const asked = makeThrottle(mostPerFeed, periodMs)
  const missed = makeThrottle(mostMisses, periodMs)

  app.get('/api/feeds', { schema: { response: { 200: Feeds, ...problems } } }, async (request, reply) =>
    answer(reply, Feeds, accept(await showFeeds(contextOf(house, request)))),
  )

  app.post(
    '/api/feeds',
    { schema: { body: NewFeed, response: { 201: MadeFeed, ...problems } } },
    async (request, reply) => {
      const made = await makeFeed(contextOf(house, request), request.body)
      const shown = made.ok ? accept({ id: made.value.id, path: `/feeds/${made.value.token}.ics` }) : made
      return answer(reply, MadeFeed, shown, 201)
    },
  )

  app.delete(
    '/api/feeds/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await revokeFeed(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/feeds/:token.ics',
    { config: { open: true }, schema: { hide: true, params: Token } },
    async (request, reply) => {
      const { token } = request.params
      // A secret stands in the address: nobody on the way is to keep the answer.
      reply.header('cache-control', 'private, no-cache')
      if (!asked(token, Date.now())) {
        return reply.code(429).header('retry-after', retryAfterSeconds).send()
      }
      const text = await openFeed(house, token, {
        address: request.ip,
        site: siteOf(request, origin)?.origin ?? null,
      })
      if (text === null) {
        if (missed(request.ip, Date.now())) return reply.code(404).send()
        return reply.code(429).header('retry-after', retryAfterSeconds).send()
      }
      const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
      reply.header('etag', etag)
      // Packed on the way it is a weak one, which a program may send back as it came.
      const known = (request.headers['if-none-match'] ?? '').replaceAll('W/', '').split(/\s*,\s*/)
      if (known.includes(etag)) return reply.code(304).send()
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('x-content-type-options', 'nosniff')
        .send(text)
    },
  )
}
