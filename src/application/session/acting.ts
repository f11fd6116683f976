import { type Action, may } from '#core/access/may.ts'
import type { Grant } from '#core/access/role.ts'
import { type HeldGrant, listHeld } from '#store/person/find-person.ts'
import type { Reader } from '#store/reader.ts'
import type { Absent, Who } from '../context.ts'

/** The roles with which somebody works today: their own, then those that are lent to them. */
export interface WorkingRoles {
  readonly grants: readonly Grant[]
  readonly standsInFor: readonly Absent[]
  /** Where their first role is held; null: they hold none. */
  readonly timeZone: string | null
}

export async function rolesOf(reader: Reader, personId: string): Promise<WorkingRoles> {
  return rolesOfHeld(await listHeld(reader, personId))
}

/** The same of roles that are known already. */
export function rolesOfHeld(held: readonly HeldGrant[]): WorkingRoles {
  const own = held.filter((one) => one.absent === null).map(grantOf)
  const absent = new Map(
    held.flatMap((one) => (one.absent === null ? [] : [[one.absent.personId, one.absent]])),
  )
  const standsInFor = [...absent.values()].map((one) => ({
    ...one,
    grants: held.filter((grant) => grant.absent?.personId === one.personId).map(grantOf),
  }))
  const grants = [...own, ...standsInFor.flatMap((one) => one.grants)]
  return { grants, standsInFor, timeZone: held[0]?.timeZone ?? null }
}

function grantOf({ role, organisationId }: Grant): Grant {
  return { role, organisationId }
}

/** The roles of somebody's own, without those lent to them. */
export function ownGrants(who: Who): readonly Grant[] {
  const lent = new Set(who.standsInFor?.flatMap(({ grants }) => grants))
  return who.grants.filter((grant) => !lent.has(grant))
}

/** As whom somebody acts: themselves, and those for whom they stand in. */
export function actsAs(who: Who): readonly string[] {
  return [who.personId, ...(who.standsInFor ?? []).map(({ personId }) => personId)]
}

/**
 * The roles that count towards a person: lent roles do not count towards who lent them, else a stand-in could take their
 * e-mail, their roles, or hand them on.
 */
export function grantsTowards(who: Who, personId: string): readonly Grant[] {
  return actsAs(who).includes(personId) ? ownGrants(who) : who.grants
}

/** For whom somebody does this, which their own roles would not let them do; null: it is their own doing. */
export function behalfAt(who: Who, action: Action, line: readonly string[]): Absent | null {
  if (who.standsInFor === undefined || may(ownGrants(who), action, line)) return null
  return who.standsInFor.find(({ grants }) => may(grants, action, line)) ?? null
}
