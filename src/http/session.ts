import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Context, contextFor, type House } from '#application/context.ts'
import type { Begun } from '#application/door/threshold.ts'
import { closeSession } from '#application/session/close-session.ts'
import type { Caller, SignedIn } from '#application/session/let-in.ts'
import { recogniseSession } from '#application/session/recognise-session.ts'
import { refuse, refuseRequest } from './answer.ts'
import type { App } from './app.ts'

/** The address under which people open the installation, when it is known; with https the cookie never leaves it. */
export interface Origin {
  readonly url: URL | null
}

const apiPrefix = '/api/'
const writing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Knows who asks, before anything else is done; lets strangers no further than open routes. */
export function guard(app: App, house: House, origin: Origin): void {
  app.decorateRequest('who', null)
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(request)) return
    reply.header('cache-control', 'no-store')
    if (writing.has(request.method) && !isOwnPage(request, origin)) {
      return refuseRequest(reply, 'request/foreign-origin')
    }
    const token = request.cookies[cookieName(origin)]
    if (token !== undefined) request.who = await recogniseSession(house, token, request.ip)
    if (request.who === null && request.routeOptions.config.open !== true) {
      return refuse(reply, { code: 'session/needed' })
    }
  })
}

/** The house as lent to whoever asks. Only for routes that are not open. */
export function contextOf(house: House, request: FastifyRequest): Context {
  if (request.who === null) throw new Error('a guarded route was reached without a session')
  return contextFor(house, request.who)
}

export function takeCookie(reply: FastifyReply, origin: Origin): void {
  reply.clearCookie(cookieName(origin), cookieOptions(origin))
}

/** From where a request comes, for the session that it may open. */
export function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, agent: request.headers['user-agent'] ?? '' }
}

/** Binds to this browser what it has begun at the door (a code is awaited, a key was asked …). It opens nothing. */
export function giveThreshold(reply: FastifyReply, origin: Origin, begun: Begun): void {
  reply.setCookie(thresholdName(origin), begun.token, {
    ...cookieOptions(origin),
    expires: new Date(begun.expiresAt),
  })
}

export function thresholdOf(request: FastifyRequest, origin: Origin): string | undefined {
  return request.cookies[thresholdName(origin)]
}

/** Whoever was signed in here before is not any more, and nothing begun is left. */
export async function seat(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  origin: Origin,
  signed: SignedIn,
): Promise<void> {
  if (request.who !== null) await closeSession(contextOf(house, request), request.who.sessionId)
  reply.setCookie(cookieName(origin), signed.token, {
    ...cookieOptions(origin),
    expires: new Date(signed.expiresAt),
  })
  if (thresholdOf(request, origin) !== undefined) {
    reply.clearCookie(thresholdName(origin), cookieOptions(origin))
  }
}

function cookieOptions(origin: Origin) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(origin) } as const
}

/** `__Host-` keeps neighbours under the same domain from laying a cookie of theirs over ours. */
function cookieName(origin: Origin): string {
  return isSecure(origin) ? '__Host-rostok' : 'rostok'
}

function thresholdName(origin: Origin): string {
  return `${cookieName(origin)}-door`
}

export function isSecure(origin: Origin): boolean {
  return origin.url?.protocol === 'https:'
}

/** By the route that was found as well as by the address: «/%61pi/plans» leads there too. */
export function isApi(request: FastifyRequest): boolean {
  const found = request.routeOptions.url ?? ''
  return [found, request.url].some((url) => url === '/api' || url.startsWith(apiPrefix))
}

/** A browser says from which page it writes; who says nothing is not let in. */
function isOwnPage(request: FastifyRequest, origin: Origin): boolean {
  const from = request.headers.origin
  if (from === undefined) return request.headers['sec-fetch-site'] === 'same-origin'
  if (!URL.canParse(from)) return false
  const page = new URL(from)
  return page.host === request.headers.host || page.origin === origin.url?.origin
}
