import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { showMeasureTasks } from '#application/measure-tasks/show-measure-tasks.ts'
import { MeasureTasks } from '#contract/measure-tasks.ts'
import { Id } from '#contract/shapes.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const OfMeasure = Type.Object({ id: Id, measureId: Id })
const Page = Type.Object({ after: Type.Optional(Type.String({ maxLength: 100 })) })

/** All tasks of one measure. */
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
}
