import type { Problem } from '#contract/shapes.ts'
import { words } from './ru/words.ts'

/** Why a request brought no answer: the server said no (`problem`), it broke (`fault`), or it was not reached. */
export class AskFailed extends Error {
  readonly kind: 'problem' | 'fault' | 'no-connection'
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number
  readonly problem: Problem | null

  constructor(kind: AskFailed['kind'], status: number, problem: Problem | null) {
    super(kind === 'no-connection' ? words.noConnection : (problem?.message ?? words.unexpected))
    this.kind = kind
    this.status = status
    this.problem = problem
  }
}

/** The Russian sentence that tells a person what went wrong. */
export function sentenceOf(error: unknown): string {
  return error instanceof AskFailed ? error.message : words.unexpected
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof AskFailed && error.status === 401
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One request to the server. `path` begins after `/api`. Answers without a body give `undefined`.
 * @throws AskFailed
 */
export async function ask<Answer>(
  method: Method,
  path: string,
  options: { readonly body?: unknown; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const { body, signal } = options
  const form = body instanceof FormData
  let response: Response
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new AskFailed('no-connection', 0, null)
  }
  if (!response.ok) throw await failureOf(response)
  if (response.status === 204) return undefined as Answer
  try {
    return (await response.json()) as Answer
  } catch {
    throw new AskFailed('no-connection', 0, null)
  }
}

async function failureOf(response: Response): Promise<AskFailed> {
  const problem = await problemIn(response)
  if (problem === null && [502, 503, 504].includes(response.status))
    return new AskFailed('no-connection', response.status, null)
  return new AskFailed(response.status >= 500 ? 'fault' : 'problem', response.status, problem)
}

async function problemIn(response: Response): Promise<Problem | null> {
  try {
    const body: unknown = await response.json()
    const told = typeof body === 'object' && body !== null && 'code' in body && 'message' in body
    return told ? (body as Problem) : null
  } catch {
    return null
  }
}

export type Signal = AbortSignal | undefined

export function get<Answer>(path: string, signal: Signal): Promise<Answer> {
  return ask<Answer>('GET', path, signal === undefined ? {} : { signal })
}
