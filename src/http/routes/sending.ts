import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { House } from '#application/context.ts'
import type { ApplicationRefusal } from '#application/refusal.ts'
import { beginSending } from '#application/sending/begin-sending.ts'
import {
  continueSending,
  dropSending,
  type SendingSeen,
  showSending,
} from '#application/sending/continue-sending.ts'
import { Problem } from '#contract/shapes.ts'
import type { Result } from '#core/result.ts'
import { answerDone, refuse, refuseRequest } from '../answer.ts'
import type { App } from '../app.ts'
import { contextOf } from '../session.ts'
import { ById, Nothing, problems } from './shapes.ts'

const mebibyte = 1024 * 1024
/** As many as a form may carry. */
const mostBytes = 50 * mebibyte
const piece = 'application/offset+octet-stream'
const version = { 'tus-resumable': '1.0.0' } as const

const Beginning = Type.Object({
  'upload-length': Type.String({ pattern: '^[0-9]{1,15}$' }),
  /** `filename` and, where it is known, `sha256`, both in base64. */
  'upload-metadata': Type.String({ maxLength: 4000 }),
})
const Continuing = Type.Object({
  'content-type': Type.Literal(piece),
  'upload-offset': Type.String({ pattern: '^[0-9]{1,15}$' }),
})

/**
 * Files that come in pieces and go on where a broken line stopped them: the core of tus 1.0 with its extensions creation,
 * termination and expiration (tus.io/protocols/resumable-upload). What a file is for is said when it has come whole.
 */
export function sendingRoutes(app: App, house: House): void {
  // Left where it is: the piece is written down as it comes.
  app.addContentTypeParser(piece, (_request, _payload, done) => done(null, undefined))

  app.post(
    '/api/sendings',
    { schema: { headers: Beginning, response: { 201: Nothing, ...problems } } },
    async (request, reply) => {
      const bytes = Number(request.headers['upload-length'])
      if (bytes > mostBytes) return refuseRequest(reply, 'request/too-large')
      const { filename = '', sha256 = null } = metadataIn(request.headers['upload-metadata'])
      const promised = sha256 === null || /^[0-9a-f]{64}$/.test(sha256)
      if (bytes === 0) return refuse(reply, { code: 'file/empty' })
      if (filename === '' || !promised) return refuseRequest(reply, 'request/malformed')
      const begun = await beginSending(contextOf(house, request), { fileName: filename, bytes, sha256 })
      if (!begun.ok) return refuse(reply, begun.refusal)
      const { id, expiresAt } = begun.value
      return reply
        .code(201)
        .headers({ ...version, location: `/api/sendings/${id}`, 'upload-expires': httpDate(expiresAt) })
        .send(null)
    },
  )

  app.head('/api/sendings/:id', { schema: { params: ById } }, async (request, reply) =>
    answerOffset(reply, await showSending(contextOf(house, request), request.params.id), 200),
  )

  app.patch(
    '/api/sendings/:id',
    {
      schema: {
        params: ById,
        headers: Continuing,
        consumes: [piece],
        response: { 204: Nothing, '4xx': Problem, '5xx': Problem },
      },
    },
    async (request, reply) => {
      const offset = Number(request.headers['upload-offset'])
      const taken = await continueSending(contextOf(house, request), request.params.id, offset, request.raw)
      // Where nothing was read, the rest must still go by before the answer can.
      request.raw.resume()
      return answerOffset(reply, taken, 204)
    },
  )

  app.delete(
    '/api/sendings/:id',
    { schema: { params: ById, response: { 204: Nothing, ...problems } } },
    async (request, reply) =>
      answerDone(reply.headers(version), await dropSending(contextOf(house, request), request.params.id)),
  )
}

function answerOffset(
  reply: FastifyReply,
  seen: Result<SendingSeen, ApplicationRefusal>,
  status: 200 | 204,
): FastifyReply {
  reply.headers(version)
  if (!seen.ok) return refuse(reply, seen.refusal)
  const { sending, offset } = seen.value
  return reply
    .code(status)
    .headers({
      'upload-offset': offset,
      'upload-length': sending.bytes,
      'upload-expires': httpDate(sending.expiresAt),
    })
    .send()
}

/** «filename 0J/RgNC40LrQsNC3LnBkZg==,sha256 …» */
function metadataIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const [name = '', value = ''] = pair.trim().split(' ')
      return [name, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
}

function httpDate(at: string): string {
  return new Date(at).toUTCString()
}
