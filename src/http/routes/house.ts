import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { checkHealth } from '#application/house/check-health.ts'
import { listSeen } from '#application/organisation/list-seen.ts'
import { DemoNames, Organisations } from '#contract/session.ts'
import { accept } from '#core/result.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { problems } from './shapes.ts'

const Health = Type.Object({ healthy: Type.Boolean() })

/** What the house says of itself, and the organisations in it. */
export function houseRoutes(app: App, house: House): void {
  app.get(
    '/api/health',
    { config: { open: true }, schema: { response: { 200: Health, ...problems } } },
    async (_request, reply) => answer(reply, Health, accept(await checkHealth(house))),
  )

  app.get(
    '/api/demo',
    { config: { open: true }, schema: { response: { 200: DemoNames, ...problems } } },
    async (_request, reply) =>
      answer(
        reply,
        DemoNames,
        accept({ demo: house.demo !== null, names: house.demo ?? [], letters: house.post !== null }),
      ),
  )

  app.get('/api/openapi.json', { schema: { hide: true } }, (_request, reply) => reply.send(app.swagger()))

  app.get(
    '/api/organisations',
    { schema: { response: { 200: Organisations, ...problems } } },
    async (request, reply) => answer(reply, Organisations, accept(await listSeen(contextOf(house, request)))),
  )
}
