import { accept, type Result } from '#core/result.ts'
import { removePasskey as remove } from '#store/door/passkey.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { noteDoor } from './note-door.ts'

/** One of my keys opens nothing any more: the telephone is sold, or lost. */
export function removePasskey(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    const name = await remove(writer, context.who.personId, id)
    if (name === null) return no('passkey/not-found')
    await noteDoor(writer, context, { noun: 'passkey', verb: 'remove' }, { name })
    return accept(null)
  })
}
