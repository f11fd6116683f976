import type { Problem } from '#contract/shapes.ts'
import { AskFailed } from './ask.ts'
import { forgetHalf, halfOf, keepHalf } from './half-sent.ts'

/** How far a file has gone out. */
export interface Going {
  /** 0 … 1. */
  readonly share: number
  /** The line is lost; it goes on by itself. */
  readonly waiting: boolean
}

export interface Sent {
  /** Under which it lies with the server until it is used. */
  readonly id: string
  /** When it has been used. */
  readonly forget: () => void
}

/** What one request carries: what a broken line has to send again at most. */
const pieceBytes = 1024 * 1024
const longestPauseMs = 15_000

/**
 * Sends a file in pieces (tus 1.0). A lost line is waited for, and the same file chosen again, if after a reload, goes on
 * where it stopped. `about` says what it is for.
 * @throws AskFailed where the server does not want it
 */
export async function sendInPieces(
  file: File,
  about: string,
  onGoing: (going: Going) => void,
  signal?: AbortSignal,
): Promise<Sent> {
  let { id, offset } = (await goOn(file)) ?? { id: await begin(file), offset: 0 }
  let failures = 0
  const tell = (sent: number, waiting: boolean) => onGoing({ share: sent / file.size, waiting })
  while (offset < file.size) {
    keepHalf(file, { id, about, share: offset / file.size })
    try {
      tell(offset, false)
      const from = offset
      offset = await sendPiece(id, file, from, (sent) => tell(from + sent, false), signal)
      failures = 0
    } catch (error) {
      if (!isPassing(error)) throw error
      failures += 1
      tell(offset, true)
      await lineBack(failures, signal)
      const found = await offsetOf(id).catch((reason: unknown) => {
        if (isPassing(reason)) return offset
        throw reason
      })
      if (found === null) id = await begin(file)
      offset = found ?? 0
    }
  }
  keepHalf(file, { id, about, share: 1 })
  tell(offset, false)
  return { id, forget: () => forgetHalf(file) }
}

/** What of this very file lies with the server; null: nothing does. */
async function goOn(file: File): Promise<{ readonly id: string; readonly offset: number } | null> {
  const half = halfOf(file)
  if (half === null) return null
  const offset = await offsetOf(half.id)
  return offset === null ? null : { id: half.id, offset }
}

async function begin(file: File): Promise<string> {
  const sha256 = await hashOf(file)
  const metadata = [`filename ${base64(file.name)}`, ...(sha256 === null ? [] : [`sha256 ${base64(sha256)}`])]
  const { location } = await send('POST', '/api/sendings', {
    'upload-length': String(file.size),
    'upload-metadata': metadata.join(','),
  })
  return location.split('/').at(-1) ?? ''
}

/** null: it is not there, or not any more. */
async function offsetOf(id: string): Promise<number | null> {
  try {
    return (await send('HEAD', `/api/sendings/${id}`, {})).offset
  } catch (error) {
    if (error instanceof AskFailed && error.status === 404) return null
    throw error
  }
}

async function sendPiece(
  id: string,
  file: File,
  offset: number,
  onSent: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<number> {
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
  const body = file.slice(offset, offset + pieceBytes)
  return (await send('PATCH', `/api/sendings/${id}`, headers, { body, onSent, signal })).offset
}

interface Carried {
  readonly body: Blob
  readonly onSent: (bytes: number) => void
  readonly signal: AbortSignal | undefined
}

/** fetch does not tell how much has gone out. */
function send(
  method: 'POST' | 'HEAD' | 'PATCH',
  address: string,
  headers: Readonly<Record<string, string>>,
  carried?: Carried,
): Promise<{ readonly location: string; readonly offset: number }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, address)
    for (const [name, value] of Object.entries({ 'tus-resumable': '1.0.0', ...headers }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => carried?.onSent(event.loaded)
    request.onload = () => {
      if (request.status < 200 || request.status >= 300) return reject(failure(request))
      const offset = Number(request.getResponseHeader('upload-offset') ?? 0)
      resolve({ location: request.getResponseHeader('location') ?? '', offset })
    }
    request.onerror = () => reject(new AskFailed('no-connection', 0, null))
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    carried?.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(carried?.body ?? null)
  })
}

function failure(request: XMLHttpRequest): AskFailed {
  const gone = [502, 503, 504].includes(request.status)
  if (gone) return new AskFailed('no-connection', request.status, null)
  return new AskFailed(
    request.status >= 500 ? 'fault' : 'problem',
    request.status,
    problemIn(request.responseText),
  )
}

function problemIn(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem
  } catch {
    return null
  }
}

/** What another attempt may mend: no line, or bytes of a dying request that came after the offset was told. */
function isPassing(error: unknown): boolean {
  return error instanceof AskFailed && (error.kind === 'no-connection' || error.status === 409)
}

/** Comes back after a while, or at once when the browser says that the line is there. */
function lineBack(failures: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
      settle()
    }
    const again = end(resolve)
    const stop = end(() => reject(new DOMException('aborted', 'AbortError')))
    const timer = setTimeout(again, Math.min(longestPauseMs, 500 * 2 ** failures))
    window.addEventListener('online', again)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** Lower-case hex; null where the browser does not tell, which it does over https and on this machine only. */
async function hashOf(file: File): Promise<string | null> {
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined
  if (subtle === undefined) return null
  const hash = await subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
