import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { openActBehind } from '#application/organisation/act-behind.ts'
import { addOrganisation } from '#application/organisation/add-organisation.ts'
import type { PassportRefused } from '#application/organisation/field-problem.ts'
import { listTree, type TreeWanted } from '#application/organisation/list-tree.ts'
import { mendOrganisation } from '#application/organisation/mend-organisation.ts'
import { mergeOrganisation, previewMerging } from '#application/organisation/merge-organisation.ts'
import { moveOrganisation, previewMove } from '#application/organisation/move-organisation.ts'
import { showDoing } from '#application/organisation/show-doing.ts'
import { showOrganisation } from '#application/organisation/show-organisation.ts'
import {
  MadeOrganisation,
  MendOrganisation,
  MergeOrganisation,
  MergingPreview,
  MoveOrganisation,
  MovePreview,
  NewOrganisation,
  OrganisationView,
  PassportFaults,
  TreePage,
} from '#contract/organisation.ts'
import { OrganisationDoing } from '#contract/organisation-doing.ts'
import { Day, Id, Problem } from '#contract/shapes.ts'
import { parseCivilDate } from '#core/calendar/civil-date.ts'
import { answer, answerDone, problemOf, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { sendOriginal } from '../send-original.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const filters = {
  text: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(
    Type.Union([
      Type.Literal('region'),
      Type.Literal('municipality'),
      Type.Literal('school'),
      Type.Literal('centre'),
    ]),
  ),
  municipality: Type.Optional(Id),
  profile: Type.Optional(
    Type.Union([Type.Literal('digital-humanities'), Type.Literal('science-technology')]),
  ),
  on: Type.Optional(Day),
  closed: Type.Optional(Type.Union([Type.Literal('no'), Type.Literal('yes'), Type.Literal('any')])),
}
export const TreeFilter = Type.Object(filters)
const TreeQuery = Type.Object({
  ...filters,
  after: Type.Optional(Id),
  limit: Type.Optional(Type.String({ pattern: '^[0-9]{1,3}$' })),
})
const usualLimit = 100
const mostLimit = 500
const passportProblems = { ...problems, 422: Type.Union([PassportFaults, Problem]) }

/** The tree of organisations and what each is known by. */
export function organisationRoutes(app: App, house: House): void {
  app.get(
    '/api/tree',
    { schema: { querystring: TreeQuery, response: { 200: TreePage, ...problems } } },
    async (request, reply) => {
      const { after = null, limit = String(usualLimit) } = request.query
      const most = Math.min(mostLimit, Math.max(1, Number(limit)))
      return answer(
        reply,
        TreePage,
        await listTree(contextOf(house, request), wantedTree(request.query), after, most),
      )
    },
  )

  app.post(
    '/api/organisations',
    { schema: { body: NewOrganisation, response: { 201: MadeOrganisation, ...passportProblems } } },
    async (request, reply) => {
      const added = await addOrganisation(contextOf(house, request), request.body)
      if ('problems' in added) return answerFaults(reply, added)
      return answer(reply, MadeOrganisation, added, 201)
    },
  )

  app.get(
    '/api/organisations/:id',
    { schema: { params: ById, response: { 200: OrganisationView, ...problems } } },
    async (request, reply) =>
      answer(reply, OrganisationView, await showOrganisation(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/organisations/:id/doing',
    { schema: { params: ById, response: { 200: OrganisationDoing, ...problems } } },
    async (request, reply) =>
      answer(reply, OrganisationDoing, await showDoing(contextOf(house, request), request.params.id)),
  )

  app.put(
    '/api/organisations/:id',
    { schema: { params: ById, body: MendOrganisation, response: { 204: Nothing, ...passportProblems } } },
    async (request, reply) => {
      const { act = null, ...wanted } = request.body
      const mended = await mendOrganisation(contextOf(house, request), request.params.id, { ...wanted, act })
      return 'problems' in mended ? answerFaults(reply, mended) : answerDone(reply, mended)
    },
  )

  app.get(
    '/api/organisations/:id/acts/:actId/file',
    { schema: { params: Type.Object({ id: Id, actId: Id }), response: { '4xx': Problem } } },
    async (request, reply) => {
      const { id, actId } = request.params
      return sendOriginal(reply, await openActBehind(contextOf(house, request), id, actId))
    },
  )

  app.get(
    '/api/organisations/:id/move',
    {
      schema: {
        params: ById,
        querystring: Type.Object({ to: Id }),
        response: { 200: MovePreview, ...problems },
      },
    },
    async (request, reply) =>
      answer(
        reply,
        MovePreview,
        await previewMove(contextOf(house, request), request.params.id, request.query.to),
      ),
  )

  app.post(
    '/api/organisations/:id/move',
    { schema: { params: ById, body: MoveOrganisation, response: { 204: Nothing, ...passportProblems } } },
    async (request, reply) => {
      const { on, ...wanted } = request.body
      const day = parseCivilDate(on)
      if (day === null) return refuseRequest(reply, 'request/malformed')
      const moved = await moveOrganisation(contextOf(house, request), request.params.id, {
        ...wanted,
        on: day,
      })
      return 'problems' in moved ? answerFaults(reply, moved) : answerDone(reply, moved)
    },
  )

  app.get(
    '/api/organisations/:id/merging',
    {
      schema: {
        params: ById,
        querystring: Type.Object({ into: Id }),
        response: { 200: MergingPreview, ...problems },
      },
    },
    async (request, reply) =>
      answer(
        reply,
        MergingPreview,
        await previewMerging(contextOf(house, request), request.params.id, request.query.into),
      ),
  )

  app.post(
    '/api/organisations/:id/merging',
    { schema: { params: ById, body: MergeOrganisation, response: { 204: Nothing, ...problems } } },
    async (request, reply) => {
      const { on, ...wanted } = request.body
      const day = parseCivilDate(on)
      if (day === null) return refuseRequest(reply, 'request/malformed')
      const context = contextOf(house, request)
      return answerDone(reply, await mergeOrganisation(context, request.params.id, { ...wanted, on: day }))
    },
  )
}

export function wantedTree(query: Type.Static<typeof TreeFilter>): TreeWanted {
  const { text = '', kind = null, municipality = null, profile = null, closed = 'no', on = null } = query
  return { text, kind, municipality, profile, closed, on: on === null ? null : parseCivilDate(on) }
}

function answerFaults(reply: FastifyReply, refused: PassportRefused): FastifyReply {
  const body: PassportFaults = { ...problemOf(refused.refusal), problems: [...refused.problems] }
  return reply.code(422).send(body)
}
