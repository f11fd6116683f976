import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { makePasswordLink } from '#application/password/new-password.ts'
import { exportPeople } from '#application/person/export-people.ts'
import { endRole, giveRole, listGrantable } from '#application/person/give-role.ts'
import { leave } from '#application/person/leave.ts'
import { listPeople, type PeopleWanted } from '#application/person/list-people.ts'
import { mendPerson } from '#application/person/mend-person.ts'
import { showPerson } from '#application/person/show-person.ts'
import {
  endStandIn,
  listMyStandIns,
  listStandInCandidates,
  nameStandIn,
} from '#application/person/stand-in.ts'
import {
  GiveRole,
  GrantableRoles,
  Leave,
  MendPerson,
  NameStandIn,
  PasswordLink,
  PeoplePage,
  PersonView,
  RoleWord,
  StandInCandidates,
  StandIns,
} from '#contract/person.ts'
import { Id, Problem } from '#contract/shapes.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { sendWritten } from '../send-written.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const PeopleFilter = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Id),
  role: Type.Optional(RoleWord),
  left: Type.Optional(Type.Union([Type.Literal('yes'), Type.Literal('no')])),
  after: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const usualLimit = 100
const mostLimit = 500
const RoleById = Type.Object({ id: Id, roleId: Id })
const done = { 204: Nothing, ...problems }

/** People, their roles, who stands in for whom. */
export function personRoutes(app: App, house: House): void {
  app.get(
    '/api/people',
    { schema: { querystring: PeopleFilter, response: { 200: PeoplePage, ...problems } } },
    async (request, reply) => {
      const { after = null, limit = String(usualLimit) } = request.query
      const wanted = wantedPeople(request.query)
      const most = Math.min(mostLimit, Math.max(1, Number(limit)))
      return answer(reply, PeoplePage, await listPeople(contextOf(house, request), wanted, after, most))
    },
  )

  app.get(
    '/api/people/sheet',
    { schema: { querystring: PeopleFilter, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendWritten(reply, 'xlsx', await exportPeople(contextOf(house, request), wantedPeople(request.query))),
  )

  app.get(
    '/api/people/:id',
    { schema: { params: ById, response: { 200: PersonView, ...problems } } },
    async (request, reply) =>
      answer(reply, PersonView, await showPerson(contextOf(house, request), request.params.id)),
  )

  app.put(
    '/api/people/:id',
    { schema: { params: ById, body: MendPerson, response: done } },
    async (request, reply) =>
      answerDone(reply, await mendPerson(contextOf(house, request), request.params.id, request.body)),
  )

  app.get(
    '/api/organisations/:id/roles',
    { schema: { params: ById, response: { 200: GrantableRoles, ...problems } } },
    async (request, reply) =>
      answer(reply, GrantableRoles, await listGrantable(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/people/:id/roles',
    { schema: { params: ById, body: GiveRole, response: done } },
    async (request, reply) =>
      answerDone(reply, await giveRole(contextOf(house, request), request.params.id, request.body)),
  )

  app.delete(
    '/api/people/:id/roles/:roleId',
    { schema: { params: RoleById, response: done } },
    async (request, reply) =>
      answerDone(reply, await endRole(contextOf(house, request), request.params.id, request.params.roleId)),
  )

  app.post(
    '/api/people/:id/leave',
    { schema: { params: ById, body: Leave, response: done } },
    async (request, reply) =>
      answerDone(reply, await leave(contextOf(house, request), request.params.id, request.body.on)),
  )

  app.post(
    '/api/people/:id/password-link',
    { schema: { params: ById, response: { 200: PasswordLink, ...problems } } },
    async (request, reply) =>
      answer(reply, PasswordLink, await makePasswordLink(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/people/:id/stand-ins',
    { schema: { params: ById, response: { 200: StandInCandidates, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        StandInCandidates,
        await listStandInCandidates(contextOf(house, request), request.params.id),
      ),
  )

  app.get(
    '/api/stand-ins',
    { schema: { response: { 200: StandIns, ...problems } } },
    async (request, reply) =>
      answer(reply, StandIns, accept(await listMyStandIns(contextOf(house, request)))),
  )

  app.post('/api/stand-ins', { schema: { body: NameStandIn, response: done } }, async (request, reply) =>
    answerDone(reply, await nameStandIn(contextOf(house, request), request.body)),
  )

  app.delete('/api/stand-ins/:id', { schema: { params: ById, response: done } }, async (request, reply) =>
    answerDone(reply, await endStandIn(contextOf(house, request), request.params.id)),
  )
}

function wantedPeople(asked: Type.Static<typeof PeopleFilter>): PeopleWanted {
  const { text = '', organisation = null, role = null, left = 'no' } = asked
  return { text, organisation, role, left: left === 'yes' }
}
