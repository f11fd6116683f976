import { Readable } from 'node:stream'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { ApplicationRefusal, ApplicationRefusalCode } from '#application/refusal.ts'
import { sayRefusal } from '#application/ru/refusal.ru.ts'
import type { Problem } from '#contract/shapes.ts'
import type { Result } from '#core/result.ts'
import type { App } from './app.ts'
import { refusalPage, showsPages } from './refusal-page.ts'
import { requestSentences } from './ru.ts'

/** What goes wrong between the wire and a use case. */
export type RequestRefusalCode = keyof typeof requestSentences

/** A value as a contract's shape has it, whoever may change it. */
type Seen<T> = T extends readonly (infer Item)[]
  ? readonly Seen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Seen<T[Key]> }
    : T

/** Answers with what a use case gave; the compiler holds it against the shape of the contract. */
export function answer<Shape extends TSchema>(
  reply: FastifyReply,
  _shape: Shape,
  result: Result<Seen<Static<Shape>>, ApplicationRefusal>,
  status = 200,
): FastifyReply {
  return result.ok ? reply.code(status).send(result.value) : refuse(reply, result.refusal)
}

/** Answers a doing that has nothing to show. */
export function answerDone(reply: FastifyReply, result: Result<null, ApplicationRefusal>): FastifyReply {
  return result.ok ? answerNothing(reply) : refuse(reply, result.refusal)
}

export function answerNothing(reply: FastifyReply): FastifyReply {
  return reply.code(204).send()
}

export function refuse(reply: FastifyReply, refusal: ApplicationRefusal): FastifyReply {
  return sendProblem(reply, statusOf(refusal.code), problemOf(refusal))
}

export function problemOf(refusal: ApplicationRefusal): Problem {
  const { code, params } = refusal
  return {
    code,
    message: sayRefusal(refusal),
    ...(params === undefined ? {} : { params: { ...params } }),
  }
}

export function refuseRequest(reply: FastifyReply, code: RequestRefusalCode): FastifyReply {
  const problem: Problem = { code, message: requestSentences[code] }
  return sendProblem(reply, requestStatus[code], problem)
}

/** Makes the one place where everything thrown ends: the client gets words and a trace, the log gets the rest. */
export function answerThrown(log: (line: string) => void) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const code = requestCodeOf(error)
    if (code !== null) return refuseRequest(reply, code)
    // Who hung up in the middle of sending is no fault of ours, and hears no answer.
    if (error.code === 'ECONNRESET' && request.raw.destroyed) return reply
    log(faultIn(request, error))
    const problem: Problem = {
      code: 'request/failed',
      message: requestSentences['request/failed'],
      trace: request.id,
    }
    return sendProblem(reply, 500, problem)
  }
}

function sendProblem(reply: FastifyReply, status: number, problem: Problem): FastifyReply {
  const { request } = reply
  return showsPages(request)
    ? reply.code(status).type('text/html; charset=utf-8').send(refusalPage(request, problem))
    : reply.code(status).type('application/json; charset=utf-8').send(problem)
}

/**
 * What breaks off in the middle of a file that is being sent can be told to nobody but the log: its head has gone out. Before
 * that it is a fault like others.
 */
export function noteBrokenAnswers(app: App, log: (line: string) => void): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(payload instanceof Readable)) return
    payload.once('error', (error) => {
      // Who went away in the middle is no fault of ours.
      if (reply.raw.headersSent && !reply.raw.destroyed) log(faultIn(request, error))
    })
  })
}

function faultIn(request: FastifyRequest, error: Error): string {
  return `${request.id} ${request.method} ${request.routeOptions.url ?? ''}: ${error.stack ?? String(error)}`
}

function requestCodeOf(error: FastifyError): RequestRefusalCode | null {
  if (error.validationContext === 'params') return 'address/not-found'
  if (error.validation !== undefined) return 'request/malformed'
  if (error.statusCode === 413) return 'request/too-large'
  if (error.statusCode === 415) return 'request/not-understood'
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? 'request/malformed'
    : null
}

const requestStatus: Readonly<Record<RequestRefusalCode, number>> = {
  'request/malformed': 400,
  'request/not-understood': 415,
  'request/too-large': 413,
  'request/foreign-origin': 403,
  'request/failed': 500,
  'address/not-found': 404,
}

const ownStatus: Partial<Readonly<Record<ApplicationRefusalCode, number>>> = {
  'session/needed': 401,
  'session/wrong-password': 401,
  'session/wrong-code': 422,
  'passkey/not-taken': 401,
  'openid/none': 404,
  'openid/unreachable': 502,
  'openid/not-taken': 401,
  'openid/unlinked': 403,
  'openid/linked-to-other': 409,
  'session/step-over': 409,
  'session/too-many-attempts': 429,
  'access/denied': 403,
  'draft/original-missing': 404,
  'draft/in-force': 409,
  'draft/dropped': 409,
  'draft/revision-unknown': 409,
  'draft/changed-meanwhile': 409,
  'draft/field-changed': 409,
  'draft/row-gone': 409,
  'draft/columns-changed': 409,
  'plan/original-missing': 404,
  'plan/not-in-force': 409,
  'plan/worked-on': 409,
  'plan/not-replaceable': 409,
  'term/has-days': 409,
  'term/changed-meanwhile': 409,
  'plan/amended': 409,
  'plan/not-yet-in-force': 409,
  'plan/edition-unseen': 409,
  'amendment/link-unknown': 409,
  'amendment/already-drafted': 409,
  'amendment/no-amendment': 404,
  'amendment/act-unknown': 409,
  'task/plan-closed': 409,
  'task/cancelled': 409,
  'task/not-required': 409,
  'task/not-controller': 403,
  'task/own-submission': 403,
  'task/own-request': 403,
  'task/already-accepted': 409,
  'task/already-submitted': 409,
  'task/not-submitted': 409,
  'task/not-accepted': 409,
  'task/request-open': 409,
  'task/no-request': 409,
  'task/not-late': 409,
  'evidence/no-file': 404,
  'sending/other-place': 409,
  'sending/unfinished': 409,
  'comment/not-mine': 403,
  'comment/too-late': 409,
  'organisation/changed-meanwhile': 409,
  'organisation/moved-later': 409,
  'organisation/closed-already': 409,
  'organisation/joined': 409,
  'organisation-import/changed-meanwhile': 409,
  'organisation-import/applied': 409,
  'organisation-import/too-large': 413,
  'page/key-unknown': 400,
  'sheet/line-too-long': 503,
  'person/not-yours': 403,
  'role/not-yours': 403,
  'role/oneself': 403,
  'invitation/gone': 410,
  'password/link-gone': 410,
  'email/link-gone': 410,
  'email/too-often': 429,
  'notice/link-gone': 410,
  'calendar/changed-meanwhile': 409,
}

/** What is not there is 404; what was well asked and cannot be is 422. */
function statusOf(code: ApplicationRefusalCode): number {
  return ownStatus[code] ?? (code.endsWith('not-found') ? 404 : 422)
}
