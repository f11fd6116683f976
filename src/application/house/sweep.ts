import { forgetThresholds } from '#store/door/threshold.ts'
import { sweepPresence } from '#store/draft/presence.ts'
import { forgetEmailChanges } from '#store/email/email-change.ts'
import { forgetLetters } from '#store/letter/letter.ts'
import { forgetMornings } from '#store/notice/lay-morning.ts'
import { forgetNotices } from '#store/notice/mail-notice.ts'
import { forgetPasswordResets } from '#store/password/password-reset.ts'
import { letGoDue } from '#store/person/save-person.ts'
import { dropExpiredSendings } from '#store/sending/sending.ts'
import { forgetSignInAttempts } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'

const hourMs = 60 * 60 * 1000
const monthMs = 30 * 24 * hourMs

/**
 * Throws away what nobody will ask for: old attempts to sign in, people who left a draft long ago, files of which the rest
 * never came; lets go who was to leave.
 */
export async function sweep(house: House): Promise<void> {
  const at = house.now()
  const hourAgo = new Date(Date.parse(at) - hourMs).toISOString()
  const monthAgo = new Date(Date.parse(at) - monthMs).toISOString()
  const yearAgo = new Date(Date.parse(at) - 12 * monthMs).toISOString()
  const expired = await house.write(async (writer) => {
    await forgetSignInAttempts(writer, at)
    await forgetThresholds(writer, at)
    await sweepPresence(writer, hourAgo)
    await forgetPasswordResets(writer, monthAgo)
    await forgetEmailChanges(writer, monthAgo)
    await forgetLetters(writer, monthAgo)
    await forgetNotices(writer, yearAgo)
    await forgetMornings(writer, monthAgo)
    await letGoDue(writer, at)
    return await dropExpiredSendings(writer, at)
  })
  // A row without bytes tells its sender the truth; bytes without a row would lie there for ever.
  for (const id of expired) await house.files.parts.drop(id)
}
