import { waitBeforeSignIn } from '#core/access/sign-in-limit.ts'
import { accept, type Result } from '#core/result.ts'
import { findSignInHistory, recordSignInAttempt } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

const minuteMs = 60_000

/**
 * Lets somebody try to show who they are, or says how long to wait. The attempt counts as failed until it is marked as
 * succeeded; its number is what that takes.
 */
export function admit(
  house: House,
  { name, address }: { readonly name: string; readonly address: string },
): Promise<Result<number, ApplicationRefusal>> {
  const at = house.now()
  const attempt = { name, address, at }
  return house.write(async (writer): Promise<Result<number, ApplicationRefusal>> => {
    const history = await findSignInHistory(writer, attempt)
    const minutes = waitBeforeSignIn(history, (since) => (Date.parse(at) - Date.parse(since)) / minuteMs)
    return minutes > 0
      ? no('session/too-many-attempts', { minutes })
      : accept(await recordSignInAttempt(writer, attempt))
  })
}
