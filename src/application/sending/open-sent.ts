import { createHash } from 'node:crypto'
import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { dropSending, showSending } from './continue-sending.ts'

/** A file of mine that has come whole. */
export interface Sent {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Opens a file that was sent in pieces, if it is what its sender has; one that is not is thrown away. */
export async function openSent(context: Context, id: string): Promise<Result<Sent, ApplicationRefusal>> {
  const seen = await showSending(context, id)
  if (!seen.ok) return seen
  const { sending, offset } = seen.value
  if (offset < sending.bytes) return no('sending/unfinished')
  const { parts } = context.files
  if (sending.sha256 !== null && (await hashOf(parts.open(id))) !== sending.sha256) {
    await dropSending(context, id)
    return no('sending/damaged')
  }
  return accept({ name: sending.fileName, bytes: parts.open(id) })
}

/** Lends a sent file to whoever has a use for it; once it is used, it is there and no longer here. */
export async function withSent<Value>(
  context: Context,
  id: string,
  use: (sent: Sent) => Promise<Result<Value, ApplicationRefusal>>,
): Promise<Result<Value, ApplicationRefusal>> {
  const sent = await openSent(context, id)
  if (!sent.ok) return sent
  const used = await use(sent.value)
  if (used.ok) await dropSending(context, id)
  return used
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex')
}
