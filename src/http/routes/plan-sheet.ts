import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { exportMatrix } from '#application/plan/export-matrix.ts'
import { exportPlans } from '#application/plan/export-plans.ts'
import { printPlan } from '#application/plan/print-plan.ts'
import { Problem } from '#contract/shapes.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { PlanFilter } from './plan.ts'
import { ById, OnDay } from './shapes.ts'

const PlanSheetFilter = Type.Object({
  ...PlanFilter.properties,
  text: Type.Optional(Type.String({ maxLength: 200 })),
})

/** Plans on paper and in sheets. */
export function planSheetRoutes(app: App, house: House): void {
  app.get(
    '/api/plans/sheet',
    { schema: { querystring: PlanSheetFilter, response: { '4xx': Problem } } },
    async (request, reply) => {
      const { text = '', organisation = null, state = 'in-force' } = request.query
      return sendWritten(
        reply,
        'xlsx',
        await exportPlans(contextOf(house, request), { organisation, state }, text),
      )
    },
  )

  for (const kind of ['docx', 'pdf'] as const)
    app.get(
      `/api/plans/:id/${kind}`,
      { schema: { params: ById, querystring: OnDay, response: { '4xx': Problem } } },
      async (request, reply) =>
        sendWritten(
          reply,
          kind,
          await printPlan(contextOf(house, request), request.params.id, kind, request.query.on ?? null),
        ),
    )

  app.get(
    '/api/plans/:id/matrix/sheet',
    { schema: { params: ById, querystring: OnDay, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendWritten(
        reply,
        'xlsx',
        await exportMatrix(contextOf(house, request), request.params.id, request.query.on ?? null),
      ),
  )
}
