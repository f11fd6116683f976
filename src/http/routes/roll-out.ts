import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { showMatrix } from '#application/plan/show-matrix.ts'
import { showCellThen, showMatrixThen } from '#application/plan/show-matrix-then.ts'
import { listReached } from '#application/roll-out/list-reached.ts'
import { previewRollOut } from '#application/roll-out/preview-roll-out.ts'
import { sayParty } from '#application/roll-out/say-party.ts'
import { showRollOuts } from '#application/roll-out/show-roll-outs.ts'
import { startRollOut } from '#application/roll-out/start-roll-out.ts'
import { CellOn, CellTasks, Matrix } from '#contract/matrix.ts'
import { Reached, RollOut, RollOutPreview, RollOuts, SayParty } from '#contract/roll-out.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, OnDay, problems } from './shapes.ts'

const ByParty = Type.Object({ party: Type.String({ minLength: 1, maxLength: 4000 }) })

/** From a plan in force to the tasks of each organisation, and how they stand. */
export function rollOutRoutes(app: App, house: House): void {
  app.get(
    '/api/roll-outs',
    { schema: { response: { 200: RollOuts, ...problems } } },
    async (request, reply) => answer(reply, RollOuts, accept(await showRollOuts(contextOf(house, request)))),
  )

  app.get(
    '/api/plans/:id/roll-out',
    { schema: { params: ById, response: { 200: RollOutPreview, ...problems } } },
    async (request, reply) =>
      answer(reply, RollOutPreview, await previewRollOut(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/plans/:id/roll-out',
    { schema: { params: ById, response: { 201: RollOut, ...problems } } },
    async (request, reply) =>
      answer(reply, RollOut, await startRollOut(contextOf(house, request), request.params.id), 201),
  )

  app.get(
    '/api/plans/:id/roll-out/reached',
    { schema: { params: ById, querystring: ByParty, response: { 200: Reached, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        Reached,
        await listReached(contextOf(house, request), request.params.id, request.query.party),
      ),
  )

  app.put(
    '/api/plans/:id/roll-out/party',
    { schema: { params: ById, body: SayParty, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await sayParty(contextOf(house, request), request.params.id, request.body)),
  )

  app.get(
    '/api/plans/:id/matrix',
    { schema: { params: ById, querystring: OnDay, response: { 200: Matrix, ...problems } } },
    async (request, reply) => {
      const { on } = request.query
      const context = contextOf(house, request)
      const { id } = request.params
      return answer(
        reply,
        Matrix,
        await (on === undefined ? showMatrix(context, id) : showMatrixThen(context, id, on)),
      )
    },
  )

  app.get(
    '/api/plans/:id/matrix/cell',
    { schema: { params: ById, querystring: CellOn, response: { 200: CellTasks, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        CellTasks,
        await showCellThen(contextOf(house, request), request.params.id, request.query),
      ),
  )
}
