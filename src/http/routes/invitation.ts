import type { House } from '#application/context.ts'
import { acceptInvitation, openInvitation } from '#application/invitation/accept-invitation.ts'
import { invite, inviteAgain, withdrawInvitation } from '#application/invitation/invite.ts'
import { listInvitations } from '#application/invitation/list-invitations.ts'
import { askForPassword } from '#application/password/forgotten-password.ts'
import { openPasswordLink, setNewPassword } from '#application/password/new-password.ts'
import {
  AcceptInvitation,
  ForgottenPassword,
  Invitations,
  Invite,
  OpenedInvitation,
  OpenedPasswordLink,
  SentInvitation,
  SetNewPassword,
  WithToken,
} from '#contract/invitation.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const open = { open: true }
const done = { 204: Nothing, ...problems }

/** Inviting, and the doors that open to who holds a link: an invitation, a new password. */
export function invitationRoutes(app: App, house: House): void {
  app.get(
    '/api/invitations',
    { schema: { response: { 200: Invitations, ...problems } } },
    async (request, reply) =>
      answer(reply, Invitations, accept(await listInvitations(contextOf(house, request)))),
  )

  app.post(
    '/api/invitations',
    { schema: { body: Invite, response: { 201: SentInvitation, ...problems } } },
    async (request, reply) =>
      answer(reply, SentInvitation, await invite(contextOf(house, request), request.body), 201),
  )

  app.post(
    '/api/invitations/:id/send',
    { schema: { params: ById, response: { 200: SentInvitation, ...problems } } },
    async (request, reply) =>
      answer(reply, SentInvitation, await inviteAgain(contextOf(house, request), request.params.id)),
  )

  app.delete('/api/invitations/:id', { schema: { params: ById, response: done } }, async (request, reply) =>
    answerDone(reply, await withdrawInvitation(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/invitation',
    { config: open, schema: { body: WithToken, response: { 200: OpenedInvitation, ...problems } } },
    async (request, reply) =>
      answer(reply, OpenedInvitation, await openInvitation(house, request.body.token)),
  )

  app.put(
    '/api/invitation',
    { config: open, schema: { body: AcceptInvitation, response: done } },
    async (request, reply) =>
      answerDone(reply, await acceptInvitation(house, { ...request.body, address: request.ip })),
  )

  app.post(
    '/api/forgotten-password',
    { config: open, schema: { body: ForgottenPassword, response: done } },
    async (request, reply) =>
      answerDone(reply, await askForPassword(house, { ...request.body, address: request.ip })),
  )

  app.post(
    '/api/new-password',
    { config: open, schema: { body: WithToken, response: { 200: OpenedPasswordLink, ...problems } } },
    async (request, reply) =>
      answer(reply, OpenedPasswordLink, await openPasswordLink(house, request.body.token)),
  )

  app.put(
    '/api/new-password',
    { config: open, schema: { body: SetNewPassword, response: done } },
    async (request, reply) =>
      answerDone(reply, await setNewPassword(house, { ...request.body, address: request.ip })),
  )
}
