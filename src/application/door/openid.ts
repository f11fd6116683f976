import { accept, type Result } from '#core/result.ts'
import { findLink, removeLink } from '#store/door/openid-link.ts'
import { listPasskeys } from '#store/door/passkey.ts'
import { findPerson } from '#store/person/find-person.ts'
import type { Context, House, Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import type { ExpectedOpenId } from './doors.ts'
import { noteDoor } from './note-door.ts'
import { proveSelf } from './prove-self.ts'
import { type Begun, beginThreshold } from './threshold.ts'

/** What a threshold of the kinds `openid` and `openid-link` expects, and where the person wanted to go. */
export interface AwaitedOpenId extends ExpectedOpenId {
  readonly to: string
}

export interface SentAway {
  /** Of the identity server, for this browser to go to. */
  readonly address: string
  readonly begun: Begun
}

/** Sends a stranger's browser to the identity server. `back` is our page for its answer; null: nobody knows our address. */
export function beginOpenId(
  house: House,
  asked: { readonly back: string | null; readonly to: string },
): Promise<Result<SentAway, ApplicationRefusal>> {
  return sendAway(house, null, asked)
}

/** The same for somebody who is signed in and will be linked with the account that comes back. */
export async function beginLink(
  house: House,
  who: Who,
  asked: { readonly back: string | null; readonly to: string; readonly proof: string },
): Promise<Result<SentAway, ApplicationRefusal>> {
  const proved = await proveSelf(house, who, asked.proof)
  return proved.ok ? sendAway(house, who, asked) : proved
}

async function sendAway(
  house: House,
  who: Who | null,
  { back, to }: { readonly back: string | null; readonly to: string },
): Promise<Result<SentAway, ApplicationRefusal>> {
  const { openid } = house.doors
  if (openid === null) return no('openid/none')
  if (back === null) return no('openid/no-site')
  const begun = await openid.begin(back)
  if (begun === 'unreachable') return no('openid/unreachable')
  const expected: AwaitedOpenId = { ...begun.expected, to }
  const kind = who === null ? 'openid' : 'openid-link'
  const threshold = await house.write((writer) =>
    beginThreshold(house, writer, kind, who?.personId ?? null, expected),
  )
  return accept({ address: begun.address, begun: threshold })
}

/** My account at the identity server opens nothing here any more. */
export async function unlinkOpenId(context: Context): Promise<Result<null, ApplicationRefusal>> {
  const { openid } = context.doors
  if (openid === null) return no('openid/none')
  const { personId } = context.who
  return context.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    const link = await findLink(writer, openid.issuer, personId)
    if (link === null) return accept(null)
    const person = await findPerson(writer, personId)
    const left = person?.passwordHash != null || (await listPasskeys(writer, personId)).length > 0
    if (!left) return no('openid/only-way')
    await removeLink(writer, openid.issuer, personId)
    await noteDoor(writer, context, { noun: 'openid-link', verb: 'remove' }, { shown: link.shown })
    return accept(null)
  })
}
