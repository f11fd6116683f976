import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { applyChanges } from '#application/draft/apply-changes.ts'
import { changesSince } from '#application/draft/changes-since.ts'
import { dropDraft, restoreDraft } from '#application/draft/drop-draft.ts'
import { enactDraft } from '#application/draft/enact-draft.ts'
import { listDrafts } from '#application/draft/list-drafts.ts'
import { openOriginalOfDraft } from '#application/draft/original.ts'
import { settleColumns } from '#application/draft/settle-columns.ts'
import { showDraft } from '#application/draft/show-draft.ts'
import { startDraft } from '#application/draft/start-draft.ts'
import {
  ChangeDraft,
  Draft,
  DraftChanges,
  DraftLines,
  EnactDraft,
  Enacted,
  EnactProblem,
  NewDraft,
  SettleColumns,
} from '#contract/draft.ts'
import { Problem } from '#contract/shapes.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone, problemOf } from '../answer.ts'
import type { App } from '../app.ts'
import { sendOriginal } from '../send-original.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const mebibyte = 1024 * 1024
const Since = Type.Object({ since: Type.String({ pattern: '^[0-9]{1,9}$' }) })

/** Readings that are being mended. */
export function draftRoutes(app: App, house: House): void {
  app.get('/api/drafts', { schema: { response: { 200: DraftLines, ...problems } } }, async (request, reply) =>
    answer(reply, DraftLines, accept(await listDrafts(contextOf(house, request)))),
  )

  app.post(
    '/api/drafts',
    { schema: { body: NewDraft, response: { 201: Draft, ...problems } } },
    async (request, reply) =>
      answer(reply, Draft, await startDraft(contextOf(house, request), request.body), 201),
  )

  app.get(
    '/api/drafts/:id',
    { schema: { params: ById, response: { 200: Draft, ...problems } } },
    async (request, reply) =>
      answer(reply, Draft, await showDraft(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/drafts/:id/original',
    { schema: { params: ById, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendOriginal(reply, await openOriginalOfDraft(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/drafts/:id/changes',
    { schema: { params: ById, querystring: Since, response: { 200: DraftChanges, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        DraftChanges,
        await changesSince(contextOf(house, request), request.params.id, Number(request.query.since)),
      ),
  )

  app.post(
    '/api/drafts/:id/changes',
    {
      bodyLimit: 16 * mebibyte,
      schema: { params: ById, body: ChangeDraft, response: { 200: DraftChanges, ...problems } },
    },
    async (request, reply) =>
      answer(
        reply,
        DraftChanges,
        await applyChanges(contextOf(house, request), request.params.id, request.body),
      ),
  )

  app.post(
    '/api/drafts/:id/columns',
    { schema: { params: ById, body: SettleColumns, response: { 200: DraftChanges, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        DraftChanges,
        await settleColumns(contextOf(house, request), request.params.id, request.body),
      ),
  )

  app.post(
    '/api/drafts/:id/enact',
    {
      schema: {
        params: ById,
        body: EnactDraft,
        response: { 201: Enacted, ...problems, 422: Type.Union([EnactProblem, Problem]) },
      },
    },
    async (request, reply) => {
      const enactment = await enactDraft(contextOf(house, request), request.params.id, request.body)
      if (enactment.ok || !('problems' in enactment)) return answer(reply, Enacted, enactment, 201)
      const problem: EnactProblem = { ...problemOf(enactment.refusal), problems: [...enactment.problems] }
      return reply.code(422).send(problem)
    },
  )

  app.delete(
    '/api/drafts/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await dropDraft(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/drafts/:id/restore',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await restoreDraft(contextOf(house, request), request.params.id)),
  )
}
