import { accept, type Result } from '#core/result.ts'
import { closeEmailChanges, lockEmailChange } from '#store/email/email-change.ts'
import { closePasswordResets } from '#store/password/password-reset.ts'
import { findPersonRecord, lockPerson } from '#store/person/person-record.ts'
import { saveEmail } from '#store/person/save-person.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'
import { note } from '../journal/note.ts'
import { postLetter } from '../letter/post-letter.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { whoByLink } from '../session/who-by-link.ts'

/** Whose e-mail a link confirms, and which, told to who holds it. Looking at it changes nothing. */
export function openEmailLink(
  house: House,
  token: string,
): Promise<Result<{ readonly name: string; readonly email: string }, ApplicationRefusal>> {
  return house.write(async (writer) => {
    const found = await findByLink(writer, house, token)
    return found === null
      ? no('email/link-gone')
      : accept({ name: found.person.name, email: found.change.email })
  })
}

/** The new e-mail holds from now on; the old one is told, and no link that was sent there sets a password any more. */
export function confirmEmail(
  house: House,
  wanted: { readonly token: string; readonly address: string },
): Promise<Result<null, ApplicationRefusal>> {
  return house.write(async (writer) => {
    const found = await findByLink(writer, house, wanted.token)
    if (found === null) return no('email/link-gone')
    const { change, person } = found
    const { regionId, email } = change
    const at = house.now()
    await lockPerson(writer, person.id)
    await closeEmailChanges(writer, person.id, at)
    await closePasswordResets(writer, person.id, at)
    await saveEmail(writer, { regionId, personId: person.id, email }, at)
    const { name, signInName } = person
    if (person.email !== null)
      await postLetter(writer, house, {
        regionId,
        recipient: person.email,
        content: { kind: 'email-changed', name, signInName },
      })
    const who = whoByLink(person, wanted.address)
    await note(
      writer,
      { ...house, who },
      { regionId, verb: 'mend', noun: 'person', subjectId: person.id, details: { changed: ['email'], name } },
    )
    return accept(null)
  })
}

async function findByLink(writer: Writer, house: House, token: string) {
  const hash = house.tokens.hashOf(token)
  const change = hash === null ? null : await lockEmailChange(writer, hash, house.now())
  const person = change === null ? null : await findPersonRecord(writer, change.personId)
  return change === null || person === null || person.leftAt !== null ? null : { change, person }
}
