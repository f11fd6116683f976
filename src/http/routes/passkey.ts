import type { House } from '#application/context.ts'
import { addPasskey, beginPasskey } from '#application/door/add-passkey.ts'
import { removePasskey } from '#application/door/remove-passkey.ts'
import { askForKey, signInByKey } from '#application/session/sign-in-by-key.ts'
import { KeyOptions, NewPasskey, Proof, SignInByKey } from '#contract/door.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone, answerNothing, refuse } from '../answer.ts'
import type { App } from '../app.ts'
import { callerOf, contextOf, giveThreshold, type Origin, seat, thresholdOf } from '../session.ts'
import { keySiteOf } from '../site.ts'
import { ById, Nothing, problems } from './shapes.ts'

/** Keys that sign in without a name: made and removed by whom they belong to, asked for at the door. */
export function passkeyRoutes(app: App, house: House, origin: Origin): void {
  app.post(
    '/api/session/passkey/ask',
    { config: { open: true }, schema: { response: { 200: KeyOptions, ...problems } } },
    async (request, reply) => {
      const asked = await askForKey(house, keySiteOf(request, origin))
      if (!asked.ok) return refuse(reply, asked.refusal)
      giveThreshold(reply, origin, asked.value.begun)
      return answer(reply, KeyOptions, accept({ options: asked.value.options }))
    },
  )

  app.post(
    '/api/session/passkey',
    { config: { open: true }, schema: { body: SignInByKey, response: { 204: Nothing, ...problems } } },
    async (request, reply) => {
      const signed = await signInByKey(house, {
        site: keySiteOf(request, origin),
        threshold: thresholdOf(request, origin),
        credential: request.body.credential,
        ...callerOf(request),
      })
      if (!signed.ok) return refuse(reply, signed.refusal)
      await seat(house, request, reply, origin, signed.value)
      return answerNothing(reply)
    },
  )

  app.post(
    '/api/doors/passkeys/ask',
    { schema: { body: Proof, response: { 200: KeyOptions, ...problems } } },
    async (request, reply) => {
      const site = keySiteOf(request, origin)
      const { who } = contextOf(house, request)
      const asked = await beginPasskey(house, who, { site, proof: request.body.proof })
      if (!asked.ok) return refuse(reply, asked.refusal)
      giveThreshold(reply, origin, asked.value.begun)
      return answer(reply, KeyOptions, accept({ options: asked.value.options }))
    },
  )

  app.post(
    '/api/doors/passkeys',
    { schema: { body: NewPasskey, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(
        reply,
        await addPasskey(house, contextOf(house, request).who, {
          site: keySiteOf(request, origin),
          threshold: thresholdOf(request, origin),
          ...request.body,
        }),
      ),
  )

  app.delete(
    '/api/doors/passkeys/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await removePasskey(contextOf(house, request), request.params.id)),
  )
}
