import type { SignInWay } from '#core/access/sign-in-way.ts'
import { listGrants, type Person } from '#store/person/find-person.ts'
import { openSession } from '#store/session/open-session.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { longestMs, shifted } from './session-limits.ts'

/** From where somebody comes. */
export interface Caller {
  /** Network address. */
  readonly address: string
  /** The browser's User-Agent. */
  readonly agent: string
}

export interface SignedIn {
  /** Goes into the cookie and nowhere else. */
  readonly token: string
  readonly expiresAt: string
}

/** Opens a session to a person who has shown who they are. Its token is always a new one, whatever cookie came. */
export async function letIn(
  house: House,
  writer: Writer,
  person: Pick<Person, 'id' | 'name' | 'signInName'>,
  way: SignInWay,
  caller: Caller,
): Promise<SignedIn> {
  const at = house.now()
  const { token, hash } = house.tokens.make()
  const id = house.newId()
  const expiresAt = shifted(at, longestMs)
  await openSession(writer, {
    id,
    tokenHash: hash,
    personId: person.id,
    address: caller.address,
    agent: caller.agent,
    way,
    openedAt: at,
    expiresAt,
  })
  const grants = await listGrants(writer, person.id)
  const who = { ...person, personId: person.id, sessionId: id, grants, address: caller.address }
  const regionId = await regionOf(writer, grants)
  if (regionId !== null) {
    await note(
      writer,
      { ...house, who },
      { regionId, verb: 'sign-in', noun: 'session', subjectId: person.id, details: { way } },
    )
  }
  return { token, expiresAt }
}
