import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import { setDueDays } from '#application/plan/set-due-days.ts'
import { listTerms } from '#application/term/list-terms.ts'
import { previewTerm, setTerm } from '#application/term/settle-term.ts'
import { Id } from '#contract/shapes.ts'
import { Dated, PreviewTerm, SetDueDays, SetTerm, TermPreview, Terms } from '#contract/term.ts'
import { answer } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, problems } from './shapes.ts'

const ByTerm = Type.Object({ id: Id, assignment: Id })

/** Terms that have no day of their own, and due days on days off. */
export function termRoutes(app: App, house: House): void {
  app.get(
    '/api/plans/:id/terms',
    { schema: { params: ById, response: { 200: Terms, ...problems } } },
    async (request, reply) =>
      answer(reply, Terms, await listTerms(contextOf(house, request), request.params.id)),
  )

  app.post(
    '/api/plans/:id/terms/:assignment/preview',
    { schema: { params: ByTerm, body: PreviewTerm, response: { 200: TermPreview, ...problems } } },
    async (request, reply) => {
      const { id: planId, assignment: assignmentId } = request.params
      const at = { planId, assignmentId }
      return answer(
        reply,
        TermPreview,
        await previewTerm(contextOf(house, request), at, request.body.settlement),
      )
    },
  )

  app.put(
    '/api/plans/:id/terms/:assignment',
    { schema: { params: ByTerm, body: SetTerm, response: { 200: Dated, ...problems } } },
    async (request, reply) => {
      const { id: planId, assignment: assignmentId } = request.params
      const at = { planId, assignmentId }
      return answer(reply, Dated, await setTerm(contextOf(house, request), at, request.body))
    },
  )

  app.put(
    '/api/plans/:id/due-days',
    { schema: { params: ById, body: SetDueDays, response: { 200: Dated, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        Dated,
        await setDueDays(contextOf(house, request), request.params.id, request.body.moves),
      ),
  )
}
