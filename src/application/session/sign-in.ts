import { accept, type Result } from '#core/result.ts'
import { findSecondFactor } from '#store/door/second-factor.ts'
import { findPersonBySignInName } from '#store/person/find-person.ts'
import { markSignInSucceeded } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'
import { type Begun, beginThreshold } from '../door/threshold.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { admit } from './admit.ts'
import type { AwaitedCode } from './give-code.ts'
import { type Caller, letIn, type SignedIn } from './let-in.ts'

export interface SigningIn extends Caller {
  readonly name: string
  readonly password: string
}

/** `begun`: the password was right, and nothing is open before a code is given too. */
export type SigningOutcome = { readonly in: SignedIn } | { readonly begun: Begun }

/** Opens a session, or the way to it. A wrong name and a wrong password are answered alike, in the same time. */
export async function signIn(
  house: House,
  signing: SigningIn,
): Promise<Result<SigningOutcome, ApplicationRefusal>> {
  const admitted = await admit(house, signing)
  if (!admitted.ok) return admitted
  const person = await house.read((reader) => findPersonBySignInName(reader, signing.name))
  const right = await house.passwords.check(person?.passwordHash ?? null, signing.password)
  if (person === null || !right) return no('session/wrong-password')
  return house.write(async (writer): Promise<Result<SigningOutcome, ApplicationRefusal>> => {
    const factor = await findSecondFactor(writer, person.id)
    if (factor !== null && factor.confirmedAt !== null) {
      // Not marked as succeeded yet: who only knows the password must not make their address a known one.
      const expected: AwaitedCode = { attempt: admitted.value }
      return accept({ begun: await beginThreshold(house, writer, 'code', person.id, expected) })
    }
    await markSignInSucceeded(writer, admitted.value)
    return accept({ in: await letIn(house, writer, person, 'password', signing) })
  })
}
