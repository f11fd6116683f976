import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { exportTasks } from '#application/task/export-tasks.ts'
import { pageTasks, type TasksWanted } from '#application/task/page-tasks.ts'
import { type DaysWanted, showDays } from '#application/task/show-days.ts'
import { showTask } from '#application/task/show-task.ts'
import { showToday } from '#application/task/show-today.ts'
import { takeStep } from '#application/task/take-step.ts'
import { takeSteps } from '#application/task/take-steps.ts'
import { ManySteps, ManyTaken } from '#contract/many-steps.ts'
import { Day, Id, Problem } from '#contract/shapes.ts'
import { TaskDays, TaskPage, Today } from '#contract/task.ts'
import { TaskDetails } from '#contract/task-details.ts'
import { StepTaken, TaskCommand } from '#contract/task-step.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept } from '#core/result.ts'
import { type Standing, standings } from '#core/task/standing.ts'
import { answer, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const where = {
  plan: Type.Optional(Id),
  organisation: Type.Optional(Id),
  under: Type.Optional(Id),
  measure: Type.Optional(Id),
  whose: Type.Optional(Type.Union([Type.Literal('mine'), Type.Literal('others'), Type.Literal('check')])),
}
const TaskFilter = Type.Object({
  ...where,
  /** Standings between commas; all where it is left out. */
  standing: Type.Optional(Type.String({ maxLength: 200 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  order: Type.Optional(
    Type.Union([
      Type.Literal('attention'),
      Type.Literal('due'),
      Type.Literal('due-last'),
      Type.Literal('organisation'),
    ]),
  ),
  after: Type.Optional(Type.String({ maxLength: 120 })),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const DaysFilter = Type.Object({
  ...where,
  month: Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' }),
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

  app.get(
    '/api/tasks/days',
    { schema: { querystring: DaysFilter, response: { 200: TaskDays, ...problems } } },
    async (request, reply) => {
      const [year = 0, month = 0] = request.query.month.split('-').map(Number)
      const days = await showDays(contextOf(house, request), wantedPlace(request.query), { year, month })
      return answer(reply, TaskDays, days)
    },
  )

  app.get('/api/today', { schema: { response: { 200: Today, ...problems } } }, async (request, reply) =>
    answer(reply, Today, accept(await showToday(contextOf(house, request)))),
  )

  app.post(
    '/api/tasks/steps',
    { schema: { body: ManySteps, response: { 200: ManyTaken, ...problems } } },
    async (request, reply) =>
      answer(reply, ManyTaken, await takeSteps(contextOf(house, request), request.body)),
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

/** null: there is no such standing, or no such day. */
function wantedTasks(asked: Type.Static<typeof TaskFilter>): TasksWanted | null {
  const { standing = '', from = null, to = null, order = 'due' } = asked
  const standingsAsked = parseStandings(standing)
  const dueFrom = from === null ? null : parseCivilDate(from)
  const dueTo = to === null ? null : parseCivilDate(to)
  if (standingsAsked === null || (dueFrom === null) !== (from === null) || (dueTo === null) !== (to === null))
    return null
  return { ...wantedPlace(asked), standings: standingsAsked, dueFrom, dueTo, order }
}

function wantedPlace(asked: Omit<Type.Static<typeof DaysFilter>, 'month'>): DaysWanted {
  const { plan = null, organisation = null, under = null, measure = null, whose = null } = asked
  return { planId: plan, organisationId: organisation, measureId: measure, under, whose }
}

function parseStandings(text: string): readonly Standing[] | null {
  const words = text.split(',').filter((word) => word !== '')
  const known = words.flatMap((word) => standings.filter((standing) => standing === word))
  return known.length === words.length ? known : null
}
