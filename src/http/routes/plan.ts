import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { escalateAfter } from '#application/plan/escalate-after.ts'
import { handOnControl, showControl } from '#application/plan/hand-on-control.ts'
import { listPlans } from '#application/plan/list-plans.ts'
import { openOriginalOfPlan } from '#application/plan/original.ts'
import { showPlan } from '#application/plan/show-plan.ts'
import { showPlanThen } from '#application/plan/show-plan-then.ts'
import { withdrawPlan } from '#application/plan/withdraw-plan.ts'
import {
  Control,
  EscalateAfter,
  HandOn,
  PlanLines,
  PlanState,
  PlanView,
  Withdrawn,
  WithdrawPlan,
} from '#contract/plan.ts'
import { Id, Problem } from '#contract/shapes.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { sendOriginal } from '../send-original.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, OnDay, problems } from './shapes.ts'

export const PlanFilter = Type.Object({ organisation: Type.Optional(Id), state: Type.Optional(PlanState) })

/** Plans in force, and those that were. */
export function planRoutes(app: App, house: House): void {
  app.get(
    '/api/plans',
    { schema: { querystring: PlanFilter, response: { 200: PlanLines, ...problems } } },
    async (request, reply) => {
      const { organisation = null, state = 'in-force' } = request.query
      return answer(reply, PlanLines, await listPlans(contextOf(house, request), { organisation, state }))
    },
  )

  app.get(
    '/api/plans/:id',
    { schema: { params: ById, querystring: OnDay, response: { 200: PlanView, ...problems } } },
    async (request, reply) => {
      const { on } = request.query
      const context = contextOf(house, request)
      const { id } = request.params
      return answer(
        reply,
        PlanView,
        await (on === undefined ? showPlan(context, id) : showPlanThen(context, id, on)),
      )
    },
  )

  app.get(
    '/api/plans/:id/original',
    { schema: { params: ById, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendOriginal(reply, await openOriginalOfPlan(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/plans/:id/controller',
    { schema: { params: ById, response: { 200: Control, ...problems } } },
    async (request, reply) =>
      answer(reply, Control, await showControl(contextOf(house, request), request.params.id)),
  )

  app.put(
    '/api/plans/:id/controller',
    { schema: { params: ById, body: HandOn, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(
        reply,
        await handOnControl(contextOf(house, request), request.params.id, request.body.personId),
      ),
  )

  app.put(
    '/api/plans/:id/escalation',
    { schema: { params: ById, body: EscalateAfter, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(
        reply,
        await escalateAfter(contextOf(house, request), request.params.id, request.body.after),
      ),
  )

  app.post(
    '/api/plans/:id/withdraw',
    { schema: { params: ById, body: WithdrawPlan, response: { 200: Withdrawn, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        Withdrawn,
        await withdrawPlan(contextOf(house, request), request.params.id, request.body.reason),
      ),
  )
}
