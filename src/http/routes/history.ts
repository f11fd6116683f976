import { Type } from 'typebox'
import type { Context, House } from '#application/context.ts'
import { showDraftHistory } from '#application/draft/show-draft-history.ts'
import { showFeedHistory } from '#application/feed/feeds.ts'
import type { History as Told } from '#application/journal/history-lines.ts'
import { showOrganisationHistory } from '#application/organisation/show-organisation.ts'
import { showPersonHistory } from '#application/person/show-person.ts'
import { showPlanHistory } from '#application/plan/show-plan-history.ts'
import type { ApplicationRefusal } from '#application/refusal.ts'
import { History } from '#contract/history.ts'
import { accept, type Result } from '#core/result.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const Below = Type.Object({ below: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })) })

const histories: Readonly<
  Record<
    string,
    (context: Context, id: string, below: number | null) => Promise<Result<Told, ApplicationRefusal>>
  >
> = {
  plans: showPlanHistory,
  organisations: showOrganisationHistory,
  people: showPersonHistory,
  drafts: showDraftHistory,
}

/** What happened to each thing, as the journal tells it. */
export function historyRoutes(app: App, house: House): void {
  for (const [things, show] of Object.entries(histories)) {
    app.get(
      `/api/${things}/:id/history`,
      { schema: { params: ById, querystring: Below, response: { 200: History, ...problems } } },
      async (request, reply) => {
        const context = contextOf(house, request)
        return answer(reply, History, await show(context, request.params.id, belowOf(request.query)))
      },
    )
  }

  app.get(
    '/api/feeds/history',
    { schema: { querystring: Below, response: { 200: History, ...problems } } },
    async (request, reply) => {
      const told = await showFeedHistory(contextOf(house, request), belowOf(request.query))
      return answer(reply, History, accept(told))
    },
  )
}

function belowOf({ below }: Type.Static<typeof Below>): number | null {
  return below === undefined ? null : Number(below)
}
