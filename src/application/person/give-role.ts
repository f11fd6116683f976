import { grantableRoles, mayGrant } from '#core/access/may-grant.ts'
import { type Role, rolesAt } from '#core/access/role.ts'
import { accept, type Result } from '#core/result.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { lockPerson } from '#store/person/person-record.ts'
import { endRoles, grantRole, takeBackLeaving } from '#store/person/save-person.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { tell } from '../notice/tell.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { grantsTowards } from '../session/acting.ts'
import { seePerson } from './see-person.ts'

/** The organisation at which I may give this role; one that I do not look after does not exist for me. */
export async function placeForRole(
  reader: Reader,
  who: Who,
  wanted: { readonly organisationId: string; readonly role: Role },
): Promise<Result<PlacedOrganisation, ApplicationRefusal>> {
  const place = await organisationSeen(reader, who, 'person/see', wanted.organisationId)
  if (place === null) return no('organisation/not-found')
  if (!rolesAt(place.kind).includes(wanted.role)) return no('role/unfit')
  const line = (await findLine(reader, place.id)).map(({ id }) => id)
  return mayGrant(who.grants, { role: wanted.role, line }) ? accept(place) : no('role/not-yours')
}

/** The roles that I may give at an organisation. */
export function listGrantable(
  context: Context,
  organisationId: string,
): Promise<Result<{ readonly roles: readonly Role[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const place = await organisationSeen(reader, context.who, 'person/see', organisationId)
    if (place === null) return no('organisation/not-found')
    const line = (await findLine(reader, organisationId)).map(({ id }) => id)
    return accept({ roles: grantableRoles(context.who.grants, { kind: place.kind, line }) })
  })
}

/** Gives a person one more role; who had left comes back by it. Nobody gives one to themselves. */
export function giveRole(
  context: Context,
  personId: string,
  wanted: { readonly organisationId: string; readonly role: Role },
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { who } = context
    await lockPerson(writer, personId)
    const seen = await seePerson(writer, who, personId)
    if (!seen.ok) return seen
    if (personId === who.personId) return no('role/oneself')
    const place = await placeForRole(writer, who, wanted)
    if (!place.ok) return place
    const at = context.now()
    if (seen.value.record.leavesOn !== null) await takeBackLeaving(writer, personId)
    if (!(await grantRole(writer, { ...wanted, personId, grantedBy: who.personId }, at))) return accept(null)
    const { regionId, id: organisationId } = place.value
    await tell(writer, context, { by: who.personId, at }, [
      { regionId, kind: 'role-given', people: [personId], organisationId, details: { role: wanted.role } },
    ])
    await note(writer, context, {
      regionId: place.value.regionId,
      verb: 'give',
      noun: 'role',
      subjectId: personId,
      organisationId: place.value.id,
      details: { role: wanted.role, organisation: place.value.shortName },
    })
    return accept(null)
  })
}

/** Ends a role from today on. */
export function endRole(
  context: Context,
  personId: string,
  roleId: string,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const { who } = context
    await lockPerson(writer, personId)
    const seen = await seePerson(writer, who, personId)
    if (!seen.ok) return seen
    const role = seen.value.roles.find(({ id }) => id === roleId)
    if (role === undefined) return no('role/not-found')
    if (!role.held) return accept(null)
    if (personId === who.personId) return no('role/oneself')
    if (!mayGrant(grantsTowards(who, personId), role)) return no('role/not-yours')
    const on = context.today(role)
    await endRoles(writer, { personId, ids: [roleId] }, { on, by: who.personId })
    await note(writer, context, {
      regionId: role.regionId,
      verb: 'end',
      noun: 'role',
      subjectId: personId,
      organisationId: role.organisationId,
      details: { role: role.role, organisation: role.organisation },
    })
    return accept(null)
  })
}
