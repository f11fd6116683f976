import type { FastifyReply, FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import type { House } from '#application/context.ts'
import { bringFile } from '#application/evidence/bring-file.ts'
import { bringWords } from '#application/evidence/bring-words.ts'
import type { IncomingFile } from '#application/evidence/inspect-file.ts'
import { mendEvidence, removeEvidence } from '#application/evidence/mend-evidence.ts'
import {
  listFilesOfMine,
  openEvidenceFile,
  openPicture,
  openThumbnail,
} from '#application/evidence/open-evidence.ts'
import { withSent } from '#application/sending/open-sent.ts'
import {
  Evidence,
  EvidenceKind,
  EvidenceMarks,
  KnownFiles,
  NewEvidence,
  PeopleShown,
} from '#contract/evidence.ts'
import { Problem } from '#contract/shapes.ts'
import { answer, answerDone, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { partsOf, wholeOf } from '../form.ts'
import { sendOriginal, sendPicture } from '../send-original.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

/** What proves tasks: files, links and words. */
export function evidenceRoutes(app: App, house: House): void {
  app.post(
    '/api/tasks/:id/files',
    {
      schema: { params: ById, consumes: ['multipart/form-data'], response: { 201: Evidence, ...problems } },
    },
    async (request, reply) => takeFile(house, request, reply, request.params.id),
  )

  app.post(
    '/api/tasks/:id/evidence',
    { schema: { params: ById, body: NewEvidence, response: { 201: Evidence, ...problems } } },
    async (request, reply) => {
      const { body, params } = request
      const context = contextOf(house, request)
      const brought =
        body.form === 'sent-file'
          ? await withSent(context, body.sendingId, (sent) =>
              bringFile(context, params.id, { ...body, ...sent }),
            )
          : await bringWords(context, params.id, body)
      return answer(reply, Evidence, brought, 201)
    },
  )

  app.get(
    '/api/tasks/:id/known-files',
    { schema: { params: ById, response: { 200: KnownFiles, ...problems } } },
    async (request, reply) =>
      answer(reply, KnownFiles, await listFilesOfMine(contextOf(house, request), request.params.id)),
  )

  app.put(
    '/api/evidence/:id',
    { schema: { params: ById, body: EvidenceMarks, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await mendEvidence(contextOf(house, request), request.params.id, request.body)),
  )

  app.delete(
    '/api/evidence/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await removeEvidence(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/evidence/:id/file',
    { schema: { params: ById, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendOriginal(reply, await openEvidenceFile(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/evidence/:id/thumbnail',
    { schema: { params: ById, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendPicture(reply, await openThumbnail(contextOf(house, request), request.params.id)),
  )

  app.get(
    '/api/evidence/:id/picture',
    { schema: { params: ById, response: { '4xx': Problem } } },
    async (request, reply) =>
      sendPicture(reply, await openPicture(contextOf(house, request), request.params.id)),
  )
}

/** What is said of the file comes in front of it. */
async function takeFile(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  taskId: string,
): Promise<FastifyReply> {
  if (!request.isMultipart()) return refuseRequest(reply, 'request/not-understood')
  let said: Pick<IncomingFile, 'kind' | 'people'> = { kind: null, people: null }
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (part.fieldname === 'kind' && Value.Check(EvidenceKind, part.value))
        said = { ...said, kind: part.value }
      else if (part.fieldname === 'people' && Value.Check(PeopleShown, part.value))
        said = { ...said, people: part.value }
      else return refuseRequest(reply, 'request/malformed')
      continue
    }
    if (part.fieldname !== 'file') {
      part.file.resume()
      return refuseRequest(reply, 'request/malformed')
    }
    const taken = await bringFile(contextOf(house, request), taskId, {
      ...said,
      name: part.filename,
      bytes: wholeOf(part),
    })
    // Where nothing was read, the rest must still go by before the answer can.
    part.file.resume()
    return answer(reply, Evidence, taken, 201)
  }
  return refuseRequest(reply, 'request/malformed')
}
