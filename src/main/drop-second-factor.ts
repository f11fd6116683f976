import type { House } from '#application/context.ts'
import { listPasskeys } from '#store/door/passkey.ts'
import { dropSecondFactor } from '#store/door/second-factor.ts'
import { dropThresholdsOf } from '#store/door/threshold.ts'
import { closeSessionsOf } from '#store/session/open-session.ts'
import { noteByOperator } from './note-by-operator.ts'
import type { Forgetful } from './set-password.ts'

/**
 * Takes the codes off somebody who has lost their telephone, on behalf of whoever runs the machine, and ends all of the
 * person's sessions. `was`: there was something to take; `passkeys`: how many keys still open the door.
 */
export function dropSecondFactorOf(
  house: House,
  person: Forgetful,
): Promise<{ readonly was: boolean; readonly passkeys: number }> {
  return house.write(async (writer) => {
    const passkeys = (await listPasskeys(writer, person.id)).length
    const was = await dropSecondFactor(writer, person.id)
    if (!was) return { was, passkeys }
    const at = house.now()
    await closeSessionsOf(writer, person.id, at)
    await dropThresholdsOf(writer, person.id)
    await noteByOperator(writer, { at, personId: person.id, verb: 'off', noun: 'second-factor' })
    return { was, passkeys }
  })
}
