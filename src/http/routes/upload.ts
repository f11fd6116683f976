import type { FastifyReply, FastifyRequest } from 'fastify'
import { Value } from 'typebox/value'
import type { House } from '#application/context.ts'
import { withSent } from '#application/sending/open-sent.ts'
import { forgetUpload } from '#application/upload/forget-upload.ts'
import { importPlan } from '#application/upload/import-plan.ts'
import { importText } from '#application/upload/import-text.ts'
import { listUploads, showUpload } from '#application/upload/show-upload.ts'
import { Id } from '#contract/shapes.ts'
import { PastedText, SentFile, Upload, Uploads } from '#contract/upload.ts'
import { accept } from '#core/result.ts'
import { answer, answerDone, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { partsOf, wholeOf } from '../form.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const mebibyte = 1024 * 1024

/** Files and pasted texts on their way to a draft. */
export function uploadRoutes(app: App, house: House): void {
  app.post(
    '/api/uploads',
    { schema: { consumes: ['multipart/form-data'], response: { 201: Upload, ...problems } } },
    async (request, reply) => takeFile(house, request, reply),
  )

  app.post(
    '/api/uploads/sent',
    { schema: { body: SentFile, response: { 201: Upload, ...problems } } },
    async (request, reply) => {
      const { organisationId, sendingId, amends = null } = request.body
      const context = contextOf(house, request)
      const taken = await withSent(context, sendingId, ({ name, bytes }) =>
        importPlan(context, { organisationId, amends, fileName: name, bytes }),
      )
      return answer(reply, Upload, taken, 201)
    },
  )

  app.post(
    '/api/uploads/text',
    { bodyLimit: 16 * mebibyte, schema: { body: PastedText, response: { 201: Upload, ...problems } } },
    async (request, reply) =>
      answer(reply, Upload, await importText(contextOf(house, request), request.body), 201),
  )

  app.get('/api/uploads', { schema: { response: { 200: Uploads, ...problems } } }, async (request, reply) =>
    answer(reply, Uploads, accept(await listUploads(contextOf(house, request)))),
  )

  app.get(
    '/api/uploads/:id',
    { schema: { params: ById, response: { 200: Upload, ...problems } } },
    async (request, reply) =>
      answer(reply, Upload, await showUpload(contextOf(house, request), request.params.id)),
  )

  app.delete(
    '/api/uploads/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply, await forgetUpload(contextOf(house, request), request.params.id)),
  )
}

/** The organisation comes in front of the file, so that nothing is kept for who may not send it. */
async function takeFile(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!request.isMultipart()) return refuseRequest(reply, 'request/not-understood')
  let organisationId: unknown = null
  let amends: unknown = null
  for await (const part of partsOf(request)) {
    if (part.type === 'field') {
      if (part.fieldname === 'organisationId') organisationId = part.value
      if (part.fieldname === 'amends') amends = part.value
      continue
    }
    const isKnown = Value.Check(Id, organisationId) && (amends === null || Value.Check(Id, amends))
    if (part.fieldname !== 'file' || !isKnown) {
      part.file.resume()
      return refuseRequest(reply, 'request/malformed')
    }
    const taken = await importPlan(contextOf(house, request), {
      organisationId: organisationId as string,
      amends: amends as string | null,
      fileName: part.filename === '' ? null : part.filename,
      bytes: wholeOf(part),
    })
    // Where nothing was read, the rest must still go by before the answer can.
    part.file.resume()
    return answer(reply, Upload, taken, 201)
  }
  return refuseRequest(reply, 'request/malformed')
}
