import { accept, type Result } from '#core/result.ts'
import { closeSession as close } from '#store/session/open-session.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** Ends one of my sessions, this one or another. */
export async function closeSession(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  const session = { id, personId: context.who.personId }
  const closed = await context.write((writer) => close(writer, session, context.now()))
  return closed ? accept(null) : no('session/not-found')
}
