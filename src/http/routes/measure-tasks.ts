import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { showMeasureTasks } from '#application/measure-tasks/show-measure-tasks.ts'
import { takeSteps } from '#application/measure-tasks/take-steps.ts'
import { ManySteps, ManyTaken, MeasureTasks } from '#contract/measure-tasks.ts'
import { Id } from '#contract/shapes.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const OfMeasure = Type.Object({ id: Id, measureId: Id })
const Page = Type.Object({ after: Type.Optional(Type.String({ maxLength: 100 })) })

/** Many tasks of one measure at once. */
export function measureTasksRoutes(app: App, house: House): void {
  app.get(
    '/api/plans/:id/measures/:measureId/tasks',
    { schema: { params: OfMeasure, querystring: Page, response: { 200: MeasureTasks, ...problems } } },
    async (request, reply) => {
      const { id: planId, measureId } = request.params
      const wanted = { planId, measureId }
      const { after = null } = request.query
      return answer(reply, MeasureTasks, await showMeasureTasks(contextOf(house, request), wanted, after))
    },
  )

  app.post(
    '/api/plans/:id/measures/:measureId/steps',
    { schema: { params: OfMeasure, body: ManySteps, response: { 200: ManyTaken, ...problems } } },
    async (request, reply) => {
      const { id: planId, measureId } = request.params
      const wanted = { planId, measureId, ...request.body }
      return answer(reply, ManyTaken, await takeSteps(contextOf(house, request), wanted))
    },
  )
}
