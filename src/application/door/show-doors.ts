import { findLink, type OpenIdLink } from '#store/door/openid-link.ts'
import { listPasskeys, type Passkey } from '#store/door/passkey.ts'
import { countRecoveryCodes } from '#store/door/recovery-code.ts'
import { findSecondFactor } from '#store/door/second-factor.ts'
import type { Context } from '../context.ts'
import { type OwnEmail, ownEmail } from '../email/ask-for-email.ts'
import type { KeySite } from './doors.ts'
import { type Proofs, proofsOf } from './prove-self.ts'

type LinkedAccount = Pick<OpenIdLink, 'shown' | 'linkedAt'>

export interface DoorsView {
  readonly proofs: Proofs
  readonly keysWork: boolean
  readonly passkeys: readonly Pick<Passkey, 'id' | 'name' | 'addedAt' | 'usedAt'>[]
  readonly openid: { readonly name: string; readonly account: LinkedAccount | null } | null
  readonly email: OwnEmail
  readonly codes: { readonly onSince: string; readonly recoveryLeft: number } | null
}

/** By what I sign in, and where the letters go that let me in again. */
export function showDoors(context: Context, site: KeySite | null): Promise<DoorsView> {
  const { personId } = context.who
  return context.read(async (reader) => {
    const passkeys = await listPasskeys(reader, personId)
    const { openid } = context.doors
    const link = openid === null ? null : await findLink(reader, openid.issuer, personId)
    const factor = await findSecondFactor(reader, personId)
    return {
      proofs: await proofsOf(reader, personId),
      keysWork: site !== null,
      openid:
        openid === null
          ? null
          : {
              name: openid.name,
              account: link === null ? null : { shown: link.shown, linkedAt: link.linkedAt },
            },
      email: await ownEmail(reader, context),
      passkeys: passkeys.map(({ id, name, addedAt, usedAt }) => ({ id, name, addedAt, usedAt })),
      codes:
        factor === null || factor.confirmedAt === null
          ? null
          : { onSince: factor.confirmedAt, recoveryLeft: await countRecoveryCodes(reader, personId) },
    }
  })
}
