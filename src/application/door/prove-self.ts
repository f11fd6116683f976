import { accept, type Result } from '#core/result.ts'
import { findSecondFactor } from '#store/door/second-factor.ts'
import { findPerson } from '#store/person/find-person.ts'
import type { Reader } from '#store/reader.ts'
import { markSignInSucceeded } from '#store/session/sign-in-attempt.ts'
import type { House, Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { admit } from '../session/admit.ts'
import { takeCode } from './take-code.ts'

/** By what somebody who is signed in can show once more who they are. */
export interface Proofs {
  readonly password: boolean
  readonly code: boolean
}

export async function proofsOf(reader: Reader, personId: string): Promise<Proofs> {
  const person = await findPerson(reader, personId)
  const factor = await findSecondFactor(reader, personId)
  return {
    password: person !== null && person.passwordHash !== null,
    code: factor !== null && factor.confirmedAt !== null,
  }
}

/**
 * Before the ways of signing in are changed: whoever found a browser left open must not make themselves a door. `proof`
 * is the password or a code; who has neither, because they come by a key or an identity server, is believed.
 */
export async function proveSelf(
  house: House,
  who: Who,
  proof: string,
): Promise<Result<null, ApplicationRefusal>> {
  const known = await house.read(async (reader) => ({
    person: await findPerson(reader, who.personId),
    proofs: await proofsOf(reader, who.personId),
  }))
  if (known.person === null) return no('session/needed')
  if (!known.proofs.password && !known.proofs.code) return accept(null)
  const admitted = await admit(house, { name: who.signInName, address: who.address })
  if (!admitted.ok) return admitted
  const right =
    (await house.write(async (writer) => (await takeCode(house, writer, who.personId, proof)) !== null)) ||
    (await house.passwords.check(known.person.passwordHash, proof))
  if (!right) return no('door/proof-wrong')
  await house.write((writer) => markSignInSucceeded(writer, admitted.value))
  return accept(null)
}
