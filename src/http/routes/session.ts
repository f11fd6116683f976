import type { House } from '#application/context.ts'
import { changePassword } from '#application/session/change-password.ts'
import { closeOtherSessions } from '#application/session/close-others.ts'
import { closeSession } from '#application/session/close-session.ts'
import { giveCode } from '#application/session/give-code.ts'
import { listSessions } from '#application/session/list-sessions.ts'
import { showSelf } from '#application/session/show-self.ts'
import { signIn } from '#application/session/sign-in.ts'
import { CodeWanted, GivenCode } from '#contract/door.ts'
import { ChangePassword, Self, SessionLines, SignIn } from '#contract/session.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone, answerNothing, refuse } from '../answer.ts'
import type { App } from '../app.ts'
import { callerOf, contextOf, giveThreshold, type Origin, seat, takeCookie, thresholdOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

/** Signing in and out, who I am, where else I am signed in, my password. */
export function sessionRoutes(app: App, house: House, origin: Origin): void {
  app.post(
    '/api/session',
    {
      config: { open: true },
      schema: { body: SignIn, response: { 200: CodeWanted, 204: Nothing, ...problems } },
    },
    async (request, reply) => {
      const signed = await signIn(house, { ...request.body, ...callerOf(request) })
      if (!signed.ok) return refuse(reply, signed.refusal)
      if ('begun' in signed.value) {
        giveThreshold(reply, origin, signed.value.begun)
        return answer(reply, CodeWanted, accept({ wants: 'code' }))
      }
      await seat(house, request, reply, origin, signed.value.in)
      return answerNothing(reply)
    },
  )

  app.post(
    '/api/session/code',
    { config: { open: true }, schema: { body: GivenCode, response: { 204: Nothing, ...problems } } },
    async (request, reply) => {
      const signed = await giveCode(house, {
        code: request.body.code,
        threshold: thresholdOf(request, origin),
        ...callerOf(request),
      })
      if (!signed.ok) return refuse(reply, signed.refusal)
      await seat(house, request, reply, origin, signed.value)
      return answerNothing(reply)
    },
  )

  app.get('/api/session', { schema: { response: { 200: Self, ...problems } } }, async (request, reply) =>
    answer(reply, Self, accept(await showSelf(contextOf(house, request)))),
  )

  app.delete(
    '/api/session',
    { schema: { response: { 204: Nothing, ...problems } } },
    async (request, reply) => {
      const context = contextOf(house, request)
      await closeSession(context, context.who.sessionId)
      takeCookie(reply, origin)
      return answerNothing(reply)
    },
  )

  app.get(
    '/api/sessions',
    { schema: { response: { 200: SessionLines, ...problems } } },
    async (request, reply) =>
      answer(reply, SessionLines, accept(await listSessions(contextOf(house, request)))),
  )

  app.delete(
    '/api/sessions',
    { schema: { response: { 204: Nothing, ...problems } } },
    async (request, reply) => {
      await closeOtherSessions(contextOf(house, request))
      return answerNothing(reply)
    },
  )

  app.delete(
    '/api/sessions/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await closeSession(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/password',
    { schema: { body: ChangePassword, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await changePassword(house, contextOf(house, request).who, request.body)),
  )
}
