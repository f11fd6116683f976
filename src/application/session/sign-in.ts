import { waitBeforeSignIn } from '#core/access/sign-in-limit.ts'
import { accept, type Result } from '#core/result.ts'
import { findPersonBySignInName, listGrants } from '#store/person/find-person.ts'
import { openSession } from '#store/session/open-session.ts'
import {
  findSignInHistory,
  markSignInSucceeded,
  recordSignInAttempt,
} from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { longestMs, shifted } from './session-limits.ts'

export interface SigningIn {
  readonly name: string
  readonly password: string
  readonly address: string
  /** The browser's User-Agent. */
  readonly agent: string
}

export interface SignedIn {
  /** Goes into the cookie and nowhere else. */
  readonly token: string
  readonly expiresAt: string
}

const minuteMs = 60_000

/** Opens a session. A wrong name and a wrong password are answered alike, in the same time. */
export async function signIn(
  house: House,
  signing: SigningIn,
): Promise<Result<SignedIn, ApplicationRefusal>> {
  const at = house.now()
  const attempt = { name: signing.name, address: signing.address, at }
  const admitted = await house.write(async (writer): Promise<Result<number, ApplicationRefusal>> => {
    const history = await findSignInHistory(writer, attempt)
    const minutes = waitBeforeSignIn(history, (since) => (Date.parse(at) - Date.parse(since)) / minuteMs)
    return minutes > 0
      ? no('session/too-many-attempts', { minutes })
      : accept(await recordSignInAttempt(writer, attempt))
  })
  if (!admitted.ok) return admitted
  const person = await house.read((reader) => findPersonBySignInName(reader, signing.name))
  const right = await house.passwords.check(person?.passwordHash ?? null, signing.password)
  if (person === null || !right) return no('session/wrong-password')
  const { token, hash } = house.tokens.make()
  const id = house.newId()
  const expiresAt = shifted(at, longestMs)
  await house.write(async (writer) => {
    await markSignInSucceeded(writer, admitted.value)
    await openSession(writer, {
      id,
      tokenHash: hash,
      personId: person.id,
      address: signing.address,
      agent: signing.agent,
      openedAt: at,
      expiresAt,
    })
    const grants = await listGrants(writer, person.id)
    const who = { ...person, personId: person.id, sessionId: id, grants, address: signing.address }
    const regionId = await regionOf(writer, grants)
    if (regionId !== null) {
      await note(
        writer,
        { ...house, who },
        { regionId, verb: 'sign-in', noun: 'session', subjectId: person.id },
      )
    }
  })
  return accept({ token, expiresAt })
}
