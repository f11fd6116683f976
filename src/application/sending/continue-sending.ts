import { accept, type Result } from '#core/result.ts'
import { dropSendings, findSending, type Sending } from '#store/sending/sending.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** A sending and how far it has come. */
export interface SendingSeen {
  readonly sending: Sending
  readonly offset: number
}

/** One of mine; another's is not there. */
export async function showSending(
  context: Context,
  id: string,
): Promise<Result<SendingSeen, ApplicationRefusal>> {
  const wanted = { id, personId: context.who.personId, at: context.now() }
  const sending = await context.read((reader) => findSending(reader, wanted))
  if (sending === null) return no('sending/not-found')
  return accept({ sending, offset: Math.min(sending.bytes, await context.files.parts.length(id)) })
}

/** Takes the next piece, which must begin where the last one ended; gives how many bytes have come. */
export async function continueSending(
  context: Context,
  id: string,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<SendingSeen, ApplicationRefusal>> {
  const seen = await showSending(context, id)
  if (!seen.ok) return seen
  const { sending } = seen.value
  if (seen.value.offset !== offset) return no('sending/other-place')
  if (offset === sending.bytes) return seen
  return accept({ sending, offset: await context.files.parts.append(id, offset, sending.bytes, bytes) })
}

/** Forgets a file that is not wanted any more, or that has found its place. */
export async function dropSending(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  const seen = await showSending(context, id)
  if (!seen.ok) return seen
  await context.write((writer) => dropSendings(writer, [id]))
  await context.files.parts.drop(id)
  return accept(null)
}
