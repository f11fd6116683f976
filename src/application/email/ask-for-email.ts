import { isEmail } from '#core/access/email.ts'
import { accept, type Result } from '#core/result.ts'
import {
  closeEmailChanges,
  countEmailChanges,
  findEmailChange,
  saveEmailChange,
} from '#store/email/email-change.ts'
import { findPersonRecord } from '#store/person/person-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, House, Who } from '../context.ts'
import { proveSelf } from '../door/prove-self.ts'
import { postLetter } from '../letter/post-letter.ts'
import { regionOf } from '../organisation/region-of.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { shifted } from '../session/session-limits.ts'

const hourMs = 60 * 60_000
/** So long the link in the letter opens: a letter may lie in a box until the next morning. */
const emailLinkHours = 24
/** A browser that was left open must not fill other people's boxes. */
const mostAnHour = 3

/** How I am reached. */
export interface OwnEmail {
  readonly email: string | null
  /** One that waits for its link to be opened. */
  readonly waiting: { readonly email: string; readonly expiresAt: string } | null
  /** false: no letters go out, so nothing can be confirmed, and a coordinator changes it. */
  readonly confirmable: boolean
}

export async function ownEmail(reader: Reader, context: Context): Promise<OwnEmail> {
  const { personId } = context.who
  const person = await findPersonRecord(reader, personId)
  const waiting = await findEmailChange(reader, personId, context.now())
  return {
    email: person?.email ?? null,
    waiting: waiting === null ? null : { email: waiting.email, expiresAt: waiting.expiresAt },
    confirmable: context.post !== null,
  }
}

/**
 * Asks for another e-mail: a link goes there, and nothing changes until it is opened. Whoever found a browser left open must
 * not turn letters, and with them the links that set a new password, to themselves: the password is asked for once more.
 */
export async function askForEmail(
  house: House,
  who: Who,
  wanted: { readonly email: string; readonly proof: string },
): Promise<Result<null, ApplicationRefusal>> {
  const email = wanted.email.trim()
  if (house.post === null) return no('email/no-letters')
  if (!isEmail(email)) return no('person/email-wrong')
  const person = await house.read((reader) => findPersonRecord(reader, who.personId))
  const regionId = await house.read((reader) => regionOf(reader, who.grants))
  if (person === null || regionId === null) return no('session/needed')
  if (person.email?.toLowerCase() === email.toLowerCase()) return no('email/same')
  const proved = await proveSelf(house, who, wanted.proof)
  if (!proved.ok) return proved
  const { token, hash } = house.tokens.make()
  const at = house.now()
  return house.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    if ((await countEmailChanges(writer, who.personId, shifted(at, -hourMs))) >= mostAnHour)
      return no('email/too-often')
    const expiresAt = shifted(at, emailLinkHours * hourMs)
    const change = { regionId, id: house.newId(), personId: who.personId, email, expiresAt }
    await saveEmailChange(writer, { ...change, tokenHash: hash }, at)
    await postLetter(writer, house, {
      regionId,
      recipient: email,
      content: { kind: 'confirm-email', name: person.name, signInName: person.signInName, token },
    })
    return accept(null)
  })
}

/** It was asked for by mistake: the link that was sent opens nothing any more. */
export async function giveUpEmail(house: House, who: Who): Promise<void> {
  await house.write((writer) => closeEmailChanges(writer, who.personId, house.now()))
}
