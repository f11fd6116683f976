import type { House } from '#application/context.ts'
import {
  mendEvidenceWords,
  previewEvidenceWords,
  showEvidenceWords,
} from '#application/evidence-words/evidence-words.ts'
import { EvidenceWordsPreview, EvidenceWordsTyped, EvidenceWordsView } from '#contract/evidence-words.ts'
import { answer, answerDone } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { Nothing, problems } from './shapes.ts'

/** The words of results and titles that ask for evidence. */
export function evidenceWordsRoutes(app: App, house: House): void {
  app.get(
    '/api/evidence-words',
    { schema: { response: { 200: EvidenceWordsView, ...problems } } },
    async (request, reply) =>
      answer(reply, EvidenceWordsView, await showEvidenceWords(contextOf(house, request))),
  )

  app.put(
    '/api/evidence-words',
    { schema: { body: EvidenceWordsTyped, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await mendEvidenceWords(contextOf(house, request), request.body)),
  )

  app.post(
    '/api/evidence-words/preview',
    { schema: { body: EvidenceWordsTyped, response: { 200: EvidenceWordsPreview, ...problems } } },
    async (request, reply) =>
      answer(
        reply,
        EvidenceWordsPreview,
        await previewEvidenceWords(contextOf(house, request), request.body),
      ),
  )
}
