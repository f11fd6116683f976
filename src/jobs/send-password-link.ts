import type { Task } from 'graphile-worker'
import type { House } from '#application/context.ts'
import { sendPasswordLinks } from '#application/password/forgotten-password.ts'

/** Looks for who forgot a password, where nobody waits for the answer. */
export function sendPasswordLinkTask(house: House): Task {
  return async (payload) => {
    if (typeof payload !== 'object' || payload === null || !('name' in payload))
      throw new Error('a job without a name')
    await sendPasswordLinks(house, String(payload.name))
  }
}
