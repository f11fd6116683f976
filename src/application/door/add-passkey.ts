import { accept, type Result } from '#core/result.ts'
import { listPasskeys, savePasskey } from '#store/door/passkey.ts'
import { crossThreshold } from '#store/door/threshold.ts'
import { contextFor, type House, type Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import type { KeySite } from './doors.ts'
import { noteDoor } from './note-door.ts'
import { proveSelf } from './prove-self.ts'
import { type Begun, beginThreshold, recogniseThreshold } from './threshold.ts'

/** What a threshold of the kinds `passkey` and `passkey-new` expects: its challenge, signed. */
export interface AwaitedKey {
  readonly challenge: string
}

/** What the browser is to ask its device, and the cookie that binds the answer to it. */
export interface AskedForKey {
  readonly options: object
  readonly begun: Begun
}

const most = 20

/** Asks my browser to make a key for this site. */
export async function beginPasskey(
  house: House,
  who: Who,
  asked: { readonly site: KeySite | null; readonly proof: string },
): Promise<Result<AskedForKey, ApplicationRefusal>> {
  if (asked.site === null) return no('passkey/no-site')
  const proved = await proveSelf(house, who, asked.proof)
  if (!proved.ok) return proved
  const context = contextFor(house, who)
  const known = await context.read((reader) => listPasskeys(reader, who.personId))
  if (known.length >= most) return no('passkey/too-many', { most })
  const person = { id: who.personId, name: who.name, signInName: who.signInName }
  const { options, challenge } = await house.doors.keys.askForNew(asked.site, person, known)
  const expected: AwaitedKey = { challenge }
  const begun = await context.write((writer) =>
    beginThreshold(house, writer, 'passkey-new', who.personId, expected),
  )
  return accept({ options, begun })
}

export interface GivenKey {
  readonly site: KeySite | null
  readonly threshold: string | undefined
  /** As the browser answered. */
  readonly credential: object
}

/** Keeps the key that my device made, under a name by which I know it again. */
export async function addPasskey(
  house: House,
  who: Who,
  given: GivenKey & { readonly name: string },
): Promise<Result<null, ApplicationRefusal>> {
  const { site, threshold: token } = given
  if (site === null) return no('passkey/no-site')
  const name = given.name.trim()
  if (name === '') return no('passkey/name-missing')
  const context = contextFor(house, who)
  const threshold = await context.read((reader) => recogniseThreshold(house, reader, 'passkey-new', token))
  // Another person may have signed in between in this browser; their keys do not even see it.
  if (threshold === null) return no('session/step-over')
  const { challenge } = threshold.expected as AwaitedKey
  const key = await house.doors.keys.checkNew(site, challenge, given.credential)
  return context.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    if (!(await crossThreshold(writer, threshold.id))) return no('session/step-over')
    if (key === null) return no('passkey/not-taken')
    const own = { id: house.newId(), personId: who.personId, name, addedAt: house.now() }
    if (!(await savePasskey(writer, { ...key, ...own }))) return no('passkey/not-taken')
    await noteDoor(writer, context, { noun: 'passkey', verb: 'add' }, { name })
    return accept(null)
  })
}
