import { afterEach, expect, test, vi } from 'vitest'
import { AskFailed, ask, sentenceOf } from './ask.ts'
import { words } from './ru/words.ts'

afterEach(() => vi.unstubAllGlobals())

function answerWith(response: () => Promise<Response>): void {
  vi.stubGlobal('fetch', response)
}

async function failureOf(asked: Promise<unknown>): Promise<AskFailed> {
  const failure = await asked.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(failure instanceof AskFailed)) throw new Error('it did not fail')
  return failure
}

test('a refusal keeps its sentence', async () => {
  const problem = { code: 'plan/not-found', message: 'Такого плана нет, или он вам не виден.' }
  answerWith(async () => Response.json(problem, { status: 404 }))
  const failure = await failureOf(ask('GET', '/plans/1'))
  expect(failure.kind).toBe('problem')
  expect(sentenceOf(failure)).toBe(problem.message)
})

test('a server that is not reached is told apart from one that broke', async () => {
  answerWith(async () => Promise.reject(new TypeError('Failed to fetch')))
  expect((await failureOf(ask('GET', '/today'))).kind).toBe('no-connection')
  answerWith(async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  expect((await failureOf(ask('GET', '/today'))).kind).toBe('no-connection')
  answerWith(async () => new Response('', { status: 500 }))
  const fault = await failureOf(ask('GET', '/today'))
  expect([fault.kind, fault.message]).toEqual(['fault', words.unexpected])
})

test('an answer without a body is no failure', async () => {
  answerWith(async () => new Response(null, { status: 204 }))
  expect(await ask('DELETE', '/session')).toBeUndefined()
})
