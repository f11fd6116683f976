import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { exportOverview } from '#application/overview/export-overview.ts'
import { type OverviewWanted, showOverview } from '#application/overview/show-overview.ts'
import { Overview } from '#contract/overview.ts'
import { Id, Problem } from '#contract/shapes.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const OverviewFilter = Type.Object({
  organisation: Type.Optional(Id),
  year: Type.Optional(Type.String({ pattern: '^[12][0-9]{3}$' })),
  /** Of the year; of no year it means nothing. */
  quarter: Type.Optional(Type.String({ pattern: '^[1-4]$' })),
})

/** How those whom one oversees stand. */
export function overviewRoutes(app: App, house: House): void {
  app.get(
    '/api/overview',
    { schema: { querystring: OverviewFilter, response: { 200: Overview, ...problems } } },
    async (request, reply) =>
      answer(reply, Overview, await showOverview(contextOf(house, request), wanted(request.query))),
  )

  app.get(
    '/api/overview/sheet',
    { schema: { querystring: OverviewFilter, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendWritten(reply, 'xlsx', await exportOverview(contextOf(house, request), wanted(request.query))),
  )
}

function wanted({ organisation, year, quarter }: Type.Static<typeof OverviewFilter>): OverviewWanted {
  return {
    organisationId: organisation ?? null,
    year: year === undefined ? null : Number(year),
    quarter: quarter === undefined ? null : Number(quarter),
  }
}
