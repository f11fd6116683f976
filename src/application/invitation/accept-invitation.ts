import type { Role } from '#core/access/role.ts'
import { isSignInName } from '#core/access/sign-in-name.ts'
import { accept, type Result } from '#core/result.ts'
import { closeInvitation, lockOpenInvitation } from '#store/invitation/invitation.ts'
import { grantRole, saveEmail, savePerson } from '#store/person/save-person.ts'
import { holdSignInName } from '#store/person/sign-in-name.ts'
import type { House } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { whoByLink } from '../session/who-by-link.ts'

export interface OpenedInvitation {
  readonly name: string
  readonly invitedBy: string
  readonly roles: readonly { readonly role: Role; readonly organisation: string }[]
}

/** What an invitation says to who holds its link. */
export function openInvitation(
  house: House,
  token: string,
): Promise<Result<OpenedInvitation, ApplicationRefusal>> {
  const hash = house.tokens.hashOf(token)
  if (hash === null) return Promise.resolve(no('invitation/gone'))
  return house.write(async (writer) => {
    const found = await lockOpenInvitation(writer, hash, house.now())
    if (found === null) return no('invitation/gone')
    return accept({
      name: found.name,
      invitedBy: found.invitedByName,
      roles: found.roles.map(({ role, organisation }) => ({ role, organisation })),
    })
  })
}

export interface Accepting {
  readonly token: string
  readonly signInName: string
  readonly password: string
  readonly address: string
}

/** Makes of an invitation a person with its roles, who can sign in; the link opens nothing any more. */
export async function acceptInvitation(
  house: House,
  accepting: Accepting,
): Promise<Result<null, ApplicationRefusal>> {
  const opened = await openInvitation(house, accepting.token)
  if (!opened.ok) return opened
  const tokenHash = house.tokens.hashOf(accepting.token)
  const signInName = accepting.signInName.trim()
  if (!isSignInName(signInName)) return no('person/sign-in-name-wrong')
  const weakness = house.passwords.weakness(accepting.password, [signInName, opened.value.name])
  if (weakness !== null) return no(`password/${weakness}`)
  const passwordHash = await house.passwords.hash(accepting.password)
  const personId = house.newId()
  return house.write(async (writer) => {
    const at = house.now()
    const found = tokenHash === null ? null : await lockOpenInvitation(writer, tokenHash, at)
    if (found === null) return no('invitation/gone')
    if (!(await holdSignInName(writer, signInName))) return no('person/sign-in-name-taken')
    const { regionId, name, post, email, roles } = found
    await savePerson(writer, { id: personId, signInName, name, post, passwordHash }, at)
    for (const { role, organisationId } of roles)
      await grantRole(writer, { personId, organisationId, role, grantedBy: found.invitedBy }, at)
    await saveEmail(writer, { regionId, personId, email }, at)
    await closeInvitation(writer, found.id, { how: 'accepted', by: personId, at })
    const who = whoByLink({ id: personId, name, signInName }, accepting.address)
    const joining = { ...house, who }
    await note(writer, joining, {
      regionId,
      verb: 'join',
      noun: 'person',
      subjectId: personId,
      details: { name, invitedBy: found.invitedByName },
    })
    // A line each, at its place: who looks after somebody in one place is not told what they do in another.
    for (const { role, organisation, organisationId } of roles)
      await note(writer, joining, {
        regionId,
        verb: 'give',
        noun: 'role',
        subjectId: personId,
        organisationId,
        details: { role, organisation, invited: true },
      })
    return accept(null)
  })
}
