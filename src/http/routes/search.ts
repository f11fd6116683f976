import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { searchAll, searchKind } from '#application/search/search.ts'
import { SearchGroups, SearchKindWord, SearchPage } from '#contract/search.ts'
import { accept } from '#core/result.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const q = Type.String({ maxLength: 200 })
const limit = Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' }))
const usualInGroup = 5
const usualOnPage = 50
const mostAtOnce = 100

/** Search over everything that one sees. What is looked for is written nowhere. */
export function searchRoutes(app: App, house: House): void {
  app.get(
    '/api/search',
    {
      schema: {
        querystring: Type.Object({ q, limit }),
        response: { 200: SearchGroups, ...problems },
      },
    },
    async (request, reply) => {
      const most = atOnce(request.query.limit, usualInGroup)
      const found = await searchAll(contextOf(house, request), request.query.q, most)
      return answer(reply, SearchGroups, accept(found))
    },
  )

  app.get(
    '/api/search/:kind',
    {
      schema: {
        params: Type.Object({ kind: SearchKindWord }),
        querystring: Type.Object({ q, limit, after: Type.Optional(Type.String({ maxLength: 100 })) }),
        response: { 200: SearchPage, ...problems },
      },
    },
    async (request, reply) => {
      const { query, params } = request
      const most = atOnce(query.limit, usualOnPage)
      const page = await searchKind(
        contextOf(house, request),
        query.q,
        params.kind,
        query.after ?? null,
        most,
      )
      return answer(reply, SearchPage, page)
    },
  )
}

function atOnce(asked: string | undefined, usual: number): number {
  return Math.min(mostAtOnce, Math.max(1, Number(asked ?? usual)))
}
