import { accept, type Result } from '#core/result.ts'
import { dropThresholdsOf } from '#store/door/threshold.ts'
import { closeEmailChanges } from '#store/email/email-change.ts'
import { closePasswordResets, lockPasswordReset, savePasswordReset } from '#store/password/password-reset.ts'
import { findPerson } from '#store/person/find-person.ts'
import { lockPerson } from '#store/person/person-record.ts'
import { savePasswordHash } from '#store/person/save-person.ts'
import { closeSessionsOf } from '#store/session/open-session.ts'
import type { Writer } from '#store/writer.ts'
import type { Context, House } from '../context.ts'
import { note } from '../journal/note.ts'
import { postLetter } from '../letter/post-letter.ts'
import { personToMend } from '../person/see-person.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { shifted } from '../session/session-limits.ts'
import { whoByLink } from '../session/who-by-link.ts'
import { resetMs } from './forgotten-password.ts'

/** Who a link is for, told to who holds it. */
export function openPasswordLink(
  house: House,
  token: string,
): Promise<Result<{ readonly name: string; readonly signInName: string }, ApplicationRefusal>> {
  return house.write(async (writer) => {
    const found = await findByLink(writer, house, token)
    return found === null
      ? no('password/link-gone')
      : accept({ name: found.person.name, signInName: found.person.signInName })
  })
}

/** Sets the password of who holds the link, and ends all their sessions and links. */
export async function setNewPassword(
  house: House,
  wanted: { readonly token: string; readonly password: string; readonly address: string },
): Promise<Result<null, ApplicationRefusal>> {
  const opened = await openPasswordLink(house, wanted.token)
  if (!opened.ok) return opened
  const weakness = house.passwords.weakness(wanted.password, [opened.value.signInName, opened.value.name])
  if (weakness !== null) return no(`password/${weakness}`)
  const hash = await house.passwords.hash(wanted.password)
  return house.write(async (writer) => {
    const found = await findByLink(writer, house, wanted.token)
    if (found === null) return no('password/link-gone')
    const { person, regionId } = found
    const at = house.now()
    await savePasswordHash(writer, person.id, hash)
    await closeSessionsOf(writer, person.id, at)
    await dropThresholdsOf(writer, person.id)
    await closePasswordResets(writer, person.id, at)
    await closeEmailChanges(writer, person.id, at)
    const who = whoByLink(person, wanted.address)
    await note(
      writer,
      { ...house, who },
      { regionId, verb: 'set-by-link', noun: 'password', subjectId: person.id },
    )
    return accept(null)
  })
}

/**
 * A link for somebody who has forgotten their password, made by who answers for them: it goes to their e-mail, or, where no
 * letters go out or there is none, is told once to be handed over.
 */
export function makePasswordLink(
  context: Context,
  personId: string,
): Promise<Result<{ readonly token: string | null }, ApplicationRefusal>> {
  const { token, hash } = context.tokens.make()
  return context.write(async (writer) => {
    await lockPerson(writer, personId)
    const found = await personToMend(writer, context.who, personId)
    if (!found.ok) return found
    const { record, regionId } = found.value
    if (record.leftAt !== null) return no('person/left')
    const at = context.now()
    const reset = { regionId, id: context.newId(), personId, tokenHash: hash }
    await savePasswordReset(writer, { ...reset, expiresAt: shifted(at, resetMs) }, at)
    const letterId =
      record.email === null
        ? null
        : await postLetter(writer, context, {
            regionId,
            recipient: record.email,
            content: { kind: 'new-password', name: record.name, signInName: record.signInName, token },
          })
    await note(writer, context, {
      regionId,
      verb: 'password-link',
      noun: 'person',
      subjectId: personId,
      organisationId: found.value.roles[0]?.organisationId ?? regionId,
      details: { name: record.name, handedOver: letterId === null },
    })
    return accept({ token: letterId === null ? token : null })
  })
}

async function findByLink(writer: Writer, house: House, token: string) {
  const hash = house.tokens.hashOf(token)
  const reset = hash === null ? null : await lockPasswordReset(writer, hash, house.now())
  const person = reset === null ? null : await findPerson(writer, reset.personId)
  return reset === null || person === null ? null : { person, regionId: reset.regionId }
}
