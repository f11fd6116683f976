import type { House, PasswordWeakness } from '#application/context.ts'
import { dropThresholdsOf } from '#store/door/threshold.ts'
import { findPersonBySignInName } from '#store/person/find-person.ts'
import { savePasswordHash } from '#store/person/save-person.ts'
import { closeSessionsOf } from '#store/session/open-session.ts'
import { noteByOperator } from './note-by-operator.ts'

export interface Forgetful {
  readonly id: string
  readonly name: string
  readonly signInName: string
}

/** null: there is nobody of that sign-in name. */
export function findForgetful(house: House, signInName: string): Promise<Forgetful | null> {
  return house.read((reader) => findPersonBySignInName(reader, signInName))
}

/**
 * Sets a password on behalf of whoever runs the machine and ends all of the person's sessions. The answer is why the
 * password is not taken; null: it is set.
 */
export async function setPassword(
  house: House,
  person: Forgetful,
  password: string,
): Promise<PasswordWeakness | null> {
  const weakness = house.passwords.weakness(password, [person.signInName, person.name])
  if (weakness !== null) return weakness
  const hash = await house.passwords.hash(password)
  await house.write(async (writer) => {
    const at = house.now()
    await savePasswordHash(writer, person.id, hash)
    await closeSessionsOf(writer, person.id, at)
    await dropThresholdsOf(writer, person.id)
    await noteByOperator(writer, { at, personId: person.id, verb: 'set', noun: 'password' })
  })
  return null
}
