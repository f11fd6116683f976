import { accept, type Result } from '#core/result.ts'
import { crossThreshold, noteWrongAnswer } from '#store/door/threshold.ts'
import { findPerson } from '#store/person/find-person.ts'
import { markSignInSucceeded } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'
import { takeCode } from '../door/take-code.ts'
import { recogniseThreshold } from '../door/threshold.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { admit } from './admit.ts'
import { type Caller, letIn, type SignedIn } from './let-in.ts'

/** What a threshold of kind `code` expects: the attempt that the password was right in. */
export interface AwaitedCode {
  readonly attempt: number
}

export interface GivingCode extends Caller {
  /** Of the browser that gave the password. */
  readonly threshold: string | undefined
  /** From the telephone or from paper, as typed. */
  readonly code: string
}

/** After so many wrong codes the password is asked anew. */
const mostWrong = 5

/** The second step of a sign-in. Codes count among the attempts of a name like passwords. */
export async function giveCode(
  house: House,
  giving: GivingCode,
): Promise<Result<SignedIn, ApplicationRefusal>> {
  const begun = await house.read(async (reader) => {
    const threshold = await recogniseThreshold(house, reader, 'code', giving.threshold)
    const person = threshold?.personId == null ? null : await findPerson(reader, threshold.personId)
    return threshold === null || person === null ? null : { threshold, person }
  })
  if (begun === null || begun.threshold.wrongAnswers >= mostWrong) return no('session/step-over')
  const { threshold, person } = begun
  const admitted = await admit(house, { name: person.signInName, address: giving.address })
  if (!admitted.ok) return admitted
  return house.write(async (writer): Promise<Result<SignedIn, ApplicationRefusal>> => {
    const way = await takeCode(house, writer, person.id, giving.code)
    if (way === null) {
      await noteWrongAnswer(writer, threshold.id)
      return no('session/wrong-code')
    }
    if (!(await crossThreshold(writer, threshold.id))) return no('session/step-over')
    const { attempt } = threshold.expected as AwaitedCode
    await markSignInSucceeded(writer, attempt)
    await markSignInSucceeded(writer, admitted.value)
    return accept(await letIn(house, writer, person, way, giving))
  })
}
