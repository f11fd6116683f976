import { linkRow } from '#application/amendment/link-row.ts'
import { amendBySameAct, listActsToShare } from '#application/amendment/same-act.ts'
import { showAmendment } from '#application/amendment/show-amendment.ts'
import { startAmendment } from '#application/amendment/start-amendment.ts'
import type { House } from '#application/context.ts'
import {
  ActsToShare,
  Amendment,
  BySameAct,
  LinkRow,
  NewAmendment,
  StartedBySameAct,
} from '#contract/amendment.ts'
import { Draft } from '#contract/draft.ts'
import { accept } from '#core/result.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

/** Plans that are changed by an act. */
export function amendmentRoutes(app: App, house: House): void {
  app.post(
    '/api/plans/:id/amendment',
    { schema: { params: ById, body: NewAmendment, response: { 201: Draft, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        Draft,
        await startAmendment(contextOf(house, request), request.params.id, request.body),
        201,
      ),
  )

  app.get(
    '/api/plans/:id/amendment/acts',
    { schema: { params: ById, response: { 200: ActsToShare, ...problems } } },
    async (request, reply) => {
      const listed = await listActsToShare(contextOf(house, request), request.params.id)
      return answer(reply, ActsToShare, listed.ok ? accept({ acts: listed.value }) : listed)
    },
  )

  app.post(
    '/api/plans/:id/amendment/by-act',
    { schema: { params: ById, body: BySameAct, response: { 201: StartedBySameAct, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        StartedBySameAct,
        await amendBySameAct(contextOf(house, request), request.params.id, request.body.actId),
        201,
      ),
  )

  app.get(
    '/api/drafts/:id/amendment',
    { schema: { params: ById, response: { 200: Amendment, ...problems } } },
    async (request, reply) =>
      answer(reply, Amendment, await showAmendment(contextOf(house, request), request.params.id)),
  )

  app.put(
    '/api/drafts/:id/amendment/links',
    { schema: { params: ById, body: LinkRow, response: { 200: Amendment, ...problems } } },
    async (request, reply) =>
      answer(reply, Amendment, await linkRow(contextOf(house, request), request.params.id, request.body)),
  )
}
