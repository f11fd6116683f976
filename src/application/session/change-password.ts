import { accept, type Result } from '#core/result.ts'
import { dropThresholdsOf } from '#store/door/threshold.ts'
import { closeEmailChanges } from '#store/email/email-change.ts'
import { findPerson } from '#store/person/find-person.ts'
import { savePasswordHash } from '#store/person/save-person.ts'
import { closeSessionsOf } from '#store/session/open-session.ts'
import { markSignInSucceeded } from '#store/session/sign-in-attempt.ts'
import { contextFor, type House, type Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { regionOf } from '../organisation/region-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { admit } from './admit.ts'

/** Sets a new password and ends my other sessions. */
export async function changePassword(
  house: House,
  who: Who,
  wanted: { readonly current: string; readonly next: string },
): Promise<Result<null, ApplicationRefusal>> {
  const context = contextFor(house, who)
  const person = await context.read((reader) => findPerson(reader, who.personId))
  if (person === null) return no('session/needed')
  // A browser that was left open must not be a place to guess the password at.
  const admitted = await admit(house, { name: who.signInName, address: who.address })
  if (!admitted.ok) return admitted
  if (!(await context.passwords.check(person.passwordHash, wanted.current))) return no('password/wrong')
  await house.write((writer) => markSignInSucceeded(writer, admitted.value))
  const weakness = context.passwords.weakness(wanted.next, [who.signInName, who.name])
  if (weakness !== null) return no(`password/${weakness}`)
  const hash = await context.passwords.hash(wanted.next)
  await context.write(async (writer) => {
    await savePasswordHash(writer, who.personId, hash)
    await closeSessionsOf(writer, who.personId, context.now(), who.sessionId)
    await dropThresholdsOf(writer, who.personId)
    // Whoever asked for another e-mail may be the one against whom the password is changed.
    await closeEmailChanges(writer, who.personId, context.now())
    const regionId = await regionOf(writer, who.grants)
    if (regionId !== null) {
      await note(writer, context, { regionId, verb: 'change', noun: 'password', subjectId: who.personId })
    }
  })
  return accept(null)
}
