import { Type } from 'typebox'
import { pageOwnPlans } from '#application/cascade/page-own-plans.ts'
import { showLacking } from '#application/cascade/show-lacking.ts'
import { startOwnPlan } from '#application/cascade/start-own-plan.ts'
import { takeOver } from '#application/cascade/take-over.ts'
import type { House } from '#application/context.ts'
import { Lacking, OwnDraft, OwnPlansPage, StartOwnPlan, TakeOver } from '#contract/cascade.ts'
import { Id } from '#contract/shapes.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const Page = Type.Object({ lacking: Type.Optional(Type.Literal('yes')), after: Type.Optional(Id) })

/** Plans that are made from a plan of the level above. */
export function cascadeRoutes(app: App, house: House): void {
  app.get(
    '/api/plans/:id/own-plans',
    { schema: { params: ById, querystring: Page, response: { 200: OwnPlansPage, ...problems } } },
    async (request, reply) => {
      const { lacking, after = null } = request.query
      const wanted = { lacking: lacking === 'yes', after }
      return answer(
        reply,
        OwnPlansPage,
        await pageOwnPlans(contextOf(house, request), request.params.id, wanted),
      )
    },
  )

  app.post(
    '/api/plans/:id/own-plans',
    { schema: { params: ById, body: StartOwnPlan, response: { 201: OwnDraft, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        OwnDraft,
        await startOwnPlan(contextOf(house, request), request.params.id, request.body),
        201,
      ),
  )

  app.get(
    '/api/plans/:id/lacking',
    { schema: { params: ById, response: { 200: Lacking, ...problems } } },
    async (request, reply) =>
      answer(reply, Lacking, await showLacking(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/plans/:id/take-over',
    { schema: { params: ById, body: TakeOver, response: { 201: OwnDraft, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        OwnDraft,
        await takeOver(contextOf(house, request), request.params.id, request.body.measures),
        201,
      ),
  )
}
