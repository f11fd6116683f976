import type { House } from '#application/context.ts'
import { askForEmail, giveUpEmail } from '#application/email/ask-for-email.ts'
import { confirmEmail, openEmailLink } from '#application/email/confirm-email.ts'
import { AskForEmail, OpenedEmailLink } from '#contract/door.ts'
import { WithToken } from '#contract/invitation.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { Nothing, problems } from './shapes.ts'

const open = { open: true }
const done = { 204: Nothing, ...problems }

/** My own e-mail: asked for by me, confirmed by who opens the link that went there. */
export function emailRoutes(app: App, house: House): void {
  app.post('/api/email', { schema: { body: AskForEmail, response: done } }, async (request, reply) =>
    answerDone(reply, await askForEmail(house, contextOf(house, request).who, request.body)),
  )

  app.delete('/api/email', { schema: { response: done } }, async (request, reply) => {
    await giveUpEmail(house, contextOf(house, request).who)
    return answerDone(reply, accept(null))
  })

  app.post(
    '/api/new-email',
    { config: open, schema: { body: WithToken, response: { 200: OpenedEmailLink, ...problems } } },
    async (request, reply) => answer(reply, OpenedEmailLink, await openEmailLink(house, request.body.token)),
  )

  app.put(
    '/api/new-email',
    { config: open, schema: { body: WithToken, response: done } },
    async (request, reply) =>
      answerDone(reply, await confirmEmail(house, { ...request.body, address: request.ip })),
  )
}
