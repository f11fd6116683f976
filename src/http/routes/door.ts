import type { FastifyRequest } from 'fastify'
import type { House, Who } from '#application/context.ts'
import { showDoors } from '#application/door/show-doors.ts'
import {
  beginCodes,
  confirmCodes,
  renewRecoveryCodes,
  switchCodesOff,
} from '#application/door/switch-codes.ts'
import { Doors, GivenCode, NewCodes, Proof, RecoveryCodes, SignInWays } from '#contract/door.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf, type Origin } from '../session.ts'
import { keySiteOf } from '../site.ts'
import { Nothing, problems } from './shapes.ts'

/** By what I sign in beside my password: codes of a telephone. */
export function doorRoutes(app: App, house: House, origin: Origin): void {
  const who = (request: FastifyRequest): Who => contextOf(house, request).who

  app.get(
    '/api/session/ways',
    { config: { open: true }, schema: { response: { 200: SignInWays, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        SignInWays,
        accept({
          passkey: keySiteOf(request, origin) !== null,
          openid: house.doors.openid?.name ?? null,
        }),
      ),
  )

  app.get('/api/doors', { schema: { response: { 200: Doors, ...problems } } }, async (request, reply) =>
    answer(reply, Doors, accept(await showDoors(contextOf(house, request), keySiteOf(request, origin)))),
  )

  app.post(
    '/api/doors/codes',
    { schema: { body: Proof, response: { 200: NewCodes, ...problems } } },
    async (request, reply) =>
      answer(reply, NewCodes, await beginCodes(house, who(request), request.body.proof)),
  )

  app.put(
    '/api/doors/codes',
    { schema: { body: GivenCode, response: { 200: RecoveryCodes, ...problems } } },
    async (request, reply) =>
      answer(reply, RecoveryCodes, await confirmCodes(house, who(request), request.body.code)),
  )

  app.post(
    '/api/doors/codes/off',
    { schema: { body: Proof, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await switchCodesOff(house, who(request), request.body.proof)),
  )

  app.post(
    '/api/doors/recovery-codes',
    { schema: { body: Proof, response: { 200: RecoveryCodes, ...problems } } },
    async (request, reply) =>
      answer(reply, RecoveryCodes, await renewRecoveryCodes(house, who(request), request.body.proof)),
  )
}
