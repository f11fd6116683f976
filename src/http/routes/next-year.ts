import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { showNextYear } from '#application/next-year/show-next-year.ts'
import { startNextYear } from '#application/next-year/start-next-year.ts'
import { Draft } from '#contract/draft.ts'
import { NewNextYear, NextYear } from '#contract/next-year.ts'
import { Day } from '#contract/shapes.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const Period = Type.Object({ start: Type.Optional(Day), end: Type.Optional(Day) })

/** Plans that go on next year. */
export function nextYearRoutes(app: App, house: House): void {
  app.get(
    '/api/plans/:id/next-year',
    { schema: { params: ById, querystring: Period, response: { 200: NextYear, ...problems } } },
    async (request, reply) => {
      const { start = null, end = null } = request.query
      return answer(
        reply,
        NextYear,
        await showNextYear(contextOf(house, request), request.params.id, { start, end }),
      )
    },
  )

  app.post(
    '/api/plans/:id/next-year',
    { schema: { params: ById, body: NewNextYear, response: { 201: Draft, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        Draft,
        await startNextYear(contextOf(house, request), request.params.id, request.body),
        201,
      ),
  )
}
