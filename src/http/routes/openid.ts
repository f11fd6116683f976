import type { FastifyRequest } from 'fastify'
import type { House } from '#application/context.ts'
import { beginLink, beginOpenId, unlinkOpenId } from '#application/door/openid.ts'
import { answerOpenId } from '#application/session/answer-openid.ts'
import { OpenIdAddress, OpenIdAnswer, OpenIdOutcome, OpenIdSignIn, Proof } from '#contract/door.ts'
import { isOwnAddress } from '#core/access/own-address.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone, refuse } from '../answer.ts'
import type { App } from '../app.ts'
import { callerOf, contextOf, giveThreshold, type Origin, seat, thresholdOf } from '../session.ts'
import { siteOf } from '../site.ts'
import { Nothing, problems } from './shapes.ts'

/** Signing in through an authority's own identity server. */
export function openIdRoutes(app: App, house: House, origin: Origin): void {
  const backOf = (request: FastifyRequest) => {
    const site = siteOf(request, origin)
    return site === null ? null : `${site.origin}/sign-in/openid`
  }

  app.post(
    '/api/session/openid',
    { config: { open: true }, schema: { body: OpenIdSignIn, response: { 200: OpenIdAddress, ...problems } } },
    async (request, reply) => {
      const { to } = request.body
      const sent = await beginOpenId(house, { back: backOf(request), to: isOwnAddress(to) ? to : '/' })
      if (!sent.ok) return refuse(reply, sent.refusal)
      giveThreshold(reply, origin, sent.value.begun)
      return answer(reply, OpenIdAddress, accept({ address: sent.value.address }))
    },
  )

  app.post(
    '/api/session/openid/answer',
    { config: { open: true }, schema: { body: OpenIdAnswer, response: { 200: OpenIdOutcome, ...problems } } },
    async (request, reply) => {
      const outcome = await answerOpenId(house, {
        query: request.body.query,
        threshold: thresholdOf(request, origin),
        who: request.who,
        ...callerOf(request),
      })
      if (!outcome.ok) return refuse(reply, outcome.refusal)
      const { to, signedIn } = outcome.value
      if (signedIn !== null) await seat(house, request, reply, origin, signedIn)
      return answer(reply, OpenIdOutcome, accept({ to }))
    },
  )

  app.post(
    '/api/doors/openid',
    { schema: { body: Proof, response: { 200: OpenIdAddress, ...problems } } },
    async (request, reply) => {
      const { who } = contextOf(house, request)
      const asked = { back: backOf(request), to: '/settings/doors', proof: request.body.proof }
      const sent = await beginLink(house, who, asked)
      if (!sent.ok) return refuse(reply, sent.refusal)
      giveThreshold(reply, origin, sent.value.begun)
      return answer(reply, OpenIdAddress, accept({ address: sent.value.address }))
    },
  )

  app.delete(
    '/api/doors/openid',
    { schema: { response: { 204: Nothing, ...problems } } },
    async (request, reply) => answerDone(reply, await unlinkOpenId(contextOf(house, request))),
  )
}
