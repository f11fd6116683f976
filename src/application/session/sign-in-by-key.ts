import { accept, type Result } from '#core/result.ts'
import { findPasskey, notePasskeyUse } from '#store/door/passkey.ts'
import { crossThreshold } from '#store/door/threshold.ts'
import { findPerson } from '#store/person/find-person.ts'
import type { House } from '../context.ts'
import type { AskedForKey, AwaitedKey, GivenKey } from '../door/add-passkey.ts'
import type { KeySite } from '../door/doors.ts'
import { beginThreshold, recogniseThreshold } from '../door/threshold.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type Caller, letIn, type SignedIn } from './let-in.ts'

/** Asks a stranger's browser for any key of this site. */
export async function askForKey(
  house: House,
  site: KeySite | null,
): Promise<Result<AskedForKey, ApplicationRefusal>> {
  if (site === null) return no('passkey/no-site')
  const { options, challenge } = await house.doors.keys.ask(site)
  const expected: AwaitedKey = { challenge }
  const begun = await house.write((writer) => beginThreshold(house, writer, 'passkey', null, expected))
  return accept({ options, begun })
}

/** Opens a session by a key. Which person it is, the key says; its device has made sure of them, so no code follows. */
export async function signInByKey(
  house: House,
  given: GivenKey & Caller,
): Promise<Result<SignedIn, ApplicationRefusal>> {
  const { site, credential } = given
  if (site === null) return no('passkey/no-site')
  const numbered = 'id' in credential && typeof credential.id === 'string' ? credential.id : ''
  const found = await house.read(async (reader) => {
    const threshold = await recogniseThreshold(house, reader, 'passkey', given.threshold)
    const passkey = await findPasskey(reader, numbered)
    const person = passkey === null ? null : await findPerson(reader, passkey.personId)
    return { threshold, passkey, person }
  })
  const { threshold, passkey, person } = found
  if (threshold === null) return no('session/step-over')
  const { challenge } = threshold.expected as AwaitedKey
  const counter = passkey === null ? null : await house.doors.keys.check(site, challenge, credential, passkey)
  return house.write(async (writer): Promise<Result<SignedIn, ApplicationRefusal>> => {
    // A challenge is good for one answer, right or wrong.
    if (!(await crossThreshold(writer, threshold.id))) return no('session/step-over')
    if (passkey === null || person === null || counter === null) return no('passkey/not-taken')
    if (!(await notePasskeyUse(writer, passkey.id, counter, house.now()))) return no('passkey/not-taken')
    return accept(await letIn(house, writer, person, 'passkey', given))
  })
}
