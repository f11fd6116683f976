import { isEmail } from '#core/access/email.ts'
import { accept, type Result } from '#core/result.ts'
import { lockPerson } from '#store/person/person-record.ts'
import { saveEmail, mendPerson as saveMended } from '#store/person/save-person.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { personToMend } from './see-person.ts'

export interface MendedPerson {
  readonly name: string
  readonly post: string
  readonly email: string
}

/** Changes a person's name, post and e-mail. The journal tells that an e-mail was changed and never which it is. */
export function mendPerson(
  context: Context,
  id: string,
  typed: MendedPerson,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await lockPerson(writer, id)
    const found = await personToMend(writer, context.who, id)
    if (!found.ok) return found
    const { record, regionId } = found.value
    const name = oneLine(typed.name)
    const post = oneLine(typed.post) || null
    const email = typed.email.trim() || null
    if (name === '') return no('person/name-missing')
    if (email !== null && !isEmail(email)) return no('person/email-wrong')
    const changed = [
      name === record.name ? null : 'name',
      post === record.post ? null : 'post',
      email === record.email ? null : 'email',
    ].filter((field) => field !== null)
    if (changed.length === 0) return accept(null)
    await saveMended(writer, id, { name, post })
    if (email !== record.email) await saveEmail(writer, { regionId, personId: id, email }, context.now())
    await note(writer, context, {
      regionId,
      verb: 'mend',
      noun: 'person',
      subjectId: id,
      details: { changed, name, ...(name === record.name ? {} : { before: record.name }) },
    })
    return accept(null)
  })
}

/** What is typed into a field of one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
