import { findSession } from '#store/session/find-session.ts'
import { touchSession } from '#store/session/open-session.ts'
import type { House, Who } from '../context.ts'
import { rolesOfHeld } from './acting.ts'
import { idleMs, noteEveryMs, shifted } from './session-limits.ts'

/** Whose session a token opens; null: nobody's. Grants are read each time, so that what was taken away is gone at once. */
export async function recogniseSession(house: House, token: string, address: string): Promise<Who | null> {
  const hash = house.tokens.hashOf(token)
  if (hash === null) return null
  const at = house.now()
  const session = await house.read((reader) => findSession(reader, hash, at, shifted(at, -idleMs)))
  if (session === null) return null
  if (Date.parse(at) - Date.parse(session.seenAt) >= noteEveryMs) {
    await house.write((writer) => touchSession(writer, session.id, at, address))
  }
  return {
    personId: session.personId,
    name: session.name,
    signInName: session.signInName,
    sessionId: session.id,
    ...rolesOfHeld(session.held),
    address,
  }
}
