import { forgetThresholds } from '#store/door/threshold.ts'
import { sweepPresence } from '#store/draft/presence.ts'
import { forgetSignInAttempts } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'

const hourMs = 60 * 60 * 1000

/** Throws away what nobody will ask for: old attempts to sign in, people who left a draft long ago. */
export async function sweep(house: House): Promise<void> {
  const at = house.now()
  const hourAgo = new Date(Date.parse(at) - hourMs).toISOString()
  await house.write(async (writer) => {
    await forgetSignInAttempts(writer, at)
    await forgetThresholds(writer, at)
    await sweepPresence(writer, hourAgo)
  })
}
