import { accept, type Result } from '#core/result.ts'
import { findLinked, noteLinkUse, saveLink } from '#store/door/openid-link.ts'
import { crossThreshold, type Threshold } from '#store/door/threshold.ts'
import { findPerson } from '#store/person/find-person.ts'
import { contextFor, type House, type Who } from '../context.ts'
import type { OpenId, OpenIdAccount } from '../door/doors.ts'
import { noteDoor } from '../door/note-door.ts'
import type { AwaitedOpenId } from '../door/openid.ts'
import { recogniseThreshold } from '../door/threshold.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type Caller, letIn, type SignedIn } from './let-in.ts'

export interface AnsweringOpenId extends Caller {
  /** Of the browser that was sent away; another's answer is nothing to us. */
  readonly threshold: string | undefined
  /** What the server sent the browser back with: «code=…&state=…». */
  readonly query: string
  /** Who is signed in here now. */
  readonly who: Who | null
}

export interface OpenIdOutcome {
  /** An address of this site. */
  readonly to: string
  /** null: nobody was signed in, an account was linked. */
  readonly signedIn: SignedIn | null
}

/** The browser is back from the identity server: opens a session to whom the account is linked with, or links it. */
export async function answerOpenId(
  house: House,
  answering: AnsweringOpenId,
): Promise<Result<OpenIdOutcome, ApplicationRefusal>> {
  const { openid } = house.doors
  if (openid === null) return no('openid/none')
  const { threshold: token } = answering
  const threshold = await house.read(
    async (reader) =>
      (await recogniseThreshold(house, reader, 'openid', token)) ??
      (await recogniseThreshold(house, reader, 'openid-link', token)),
  )
  if (threshold === null) return no('session/step-over')
  // Good for one answer, right or wrong; the server's code is too.
  if (!(await house.write((writer) => crossThreshold(writer, threshold.id)))) return no('session/step-over')
  const expected = threshold.expected as AwaitedOpenId
  const account = await openid.check(expected, answering.query)
  if (account === 'unreachable') return no('openid/unreachable')
  if (account === 'refused') return no('openid/not-taken')
  return threshold.kind === 'openid-link'
    ? link(house, openid, account, threshold, answering.who)
    : enter(house, openid, account, expected.to, answering)
}

/** Nobody is made by signing in: an account that nobody has linked opens nothing. */
function enter(
  house: House,
  { issuer }: OpenId,
  { subject, shown }: OpenIdAccount,
  to: string,
  caller: Caller,
): Promise<Result<OpenIdOutcome, ApplicationRefusal>> {
  return house.write(async (writer): Promise<Result<OpenIdOutcome, ApplicationRefusal>> => {
    const personId = await findLinked(writer, issuer, subject)
    const person = personId === null ? null : await findPerson(writer, personId)
    if (person === null) return no('openid/unlinked', { shown })
    await noteLinkUse(writer, issuer, subject, house.now())
    return accept({ to, signedIn: await letIn(house, writer, person, 'openid', caller) })
  })
}

/** Only to who asked for it, and is still here. */
async function link(
  house: House,
  { issuer, name }: OpenId,
  { subject, shown }: OpenIdAccount,
  threshold: Threshold,
  who: Who | null,
): Promise<Result<OpenIdOutcome, ApplicationRefusal>> {
  if (who === null || who.personId !== threshold.personId) return no('session/step-over')
  const context = contextFor(house, who)
  return house.write(async (writer): Promise<Result<OpenIdOutcome, ApplicationRefusal>> => {
    const owner = await findLinked(writer, issuer, subject)
    if (owner !== null && owner !== who.personId) return no('openid/linked-to-other')
    const linkedAt = house.now()
    if (!(await saveLink(writer, { issuer, subject, personId: who.personId, shown, linkedAt }))) {
      return no('openid/linked-to-other')
    }
    await noteDoor(writer, context, { noun: 'openid-link', verb: 'add' }, { shown, server: name })
    return accept({ to: (threshold.expected as AwaitedOpenId).to, signedIn: null })
  })
}
