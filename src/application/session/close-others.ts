import { closeSessionsOf } from '#store/session/open-session.ts'
import type { Context } from '../context.ts'
import { noteDoor } from '../door/note-door.ts'

/** Ends all of my sessions but this one. */
export async function closeOtherSessions(context: Context): Promise<void> {
  const { personId, sessionId } = context.who
  await context.write(async (writer) => {
    await closeSessionsOf(writer, personId, context.now(), sessionId)
    await noteDoor(writer, context, { noun: 'session', verb: 'close-others' })
  })
}
