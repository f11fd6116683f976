import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { exportTasks } from '#application/task/export-tasks.ts'
import { pageTasks, type TasksWanted } from '#application/task/page-tasks.ts'
import { showTask } from '#application/task/show-task.ts'
import { showToday } from '#application/task/show-today.ts'
import { takeStep } from '#application/task/take-step.ts'
import { Id, Problem } from '#contract/shapes.ts'
import { TaskPage, Today } from '#contract/task.ts'
import { TaskDetails } from '#contract/task-details.ts'
import { StepTaken, TaskCommand } from '#contract/task-step.ts'
import { accept } from '#core/result.ts'
import { type Standing, standings } from '#core/task/standing.ts'
import { answer, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const TaskFilter = Type.Object({
  /** Standings between commas; all where it is left out. */
  standing: Type.Optional(Type.String({ maxLength: 200 })),
  plan: Type.Optional(Id),
  organisation: Type.Optional(Id),
  measure: Type.Optional(Id),
  after: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const usualLimit = 100
const mostLimit = 500

/** What is owed by when, and what was done. */
export function taskRoutes(app: App, house: House): void {
  app.get(
    '/api/tasks',
    { schema: { querystring: TaskFilter, response: { 200: TaskPage, ...problems } } },
    async (request, reply) => {
      const { after = null, limit = String(usualLimit) } = request.query
      const wanted = wantedTasks(request.query)
      if (wanted === null) return refuseRequest(reply, 'request/malformed')
      const most = Math.min(mostLimit, Math.max(1, Number(limit)))
      const page = await pageTasks(contextOf(house, request), { ...wanted, after, limit: most })
      return answer(reply, TaskPage, page)
    },
  )

  app.get(
    '/api/tasks/sheet',
    { schema: { querystring: TaskFilter, response: { '4xx': Problem } } },
    async (request, reply) => {
      const wanted = wantedTasks(request.query)
      if (wanted === null) return refuseRequest(reply, 'request/malformed')
      return sendWritten(reply, 'xlsx', await exportTasks(contextOf(house, request), wanted))
    },
  )

  app.get('/api/today', { schema: { response: { 200: Today, ...problems } } }, async (request, reply) =>
    answer(reply, Today, accept(await showToday(contextOf(house, request)))),
  )

  app.get(
    '/api/tasks/:id',
    { schema: { params: ById, response: { 200: TaskDetails, ...problems } } },
    async (request, reply) =>
      answer(reply, TaskDetails, await showTask(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/tasks/:id/steps',
    { schema: { params: ById, body: TaskCommand, response: { 200: StepTaken, ...problems } } },
    async (request, reply) =>
      answer(reply, StepTaken, await takeStep(contextOf(house, request), request.params.id, request.body)),
  )
}

/** null: there is no such standing. */
function wantedTasks(asked: Type.Static<typeof TaskFilter>): TasksWanted | null {
  const { standing = '', plan = null, organisation = null, measure = null } = asked
  const asStanding = parseStandings(standing)
  return asStanding === null
    ? null
    : { planId: plan, organisationId: organisation, measureId: measure, standings: asStanding }
}

function parseStandings(text: string): readonly Standing[] | null {
  const words = text.split(',').filter((word) => word !== '')
  const known = words.flatMap((word) => standings.filter((standing) => standing === word))
  return known.length === words.length ? known : null
}
