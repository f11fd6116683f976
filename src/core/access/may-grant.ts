import type { OrganisationKind } from '../organisation/organisation.ts'
import { gives } from './may.ts'
import { type Grant, type Role, rolesAt } from './role.ts'

/** A role at an organisation with the organisation's line: itself and its ancestors. */
export interface HeldRole {
  readonly role: Role
  readonly line: readonly string[]
}

/** Whether somebody with these grants may give or end a role there: no more than they hold, and only below themselves. */
export function mayGrant(grants: readonly Grant[], { role, line }: HeldRole): boolean {
  return grants.some((grant) => line.includes(grant.organisationId) && gives(grant.role, role))
}

/** The roles that somebody may give at an organisation. */
export function grantableRoles(
  grants: readonly Grant[],
  organisation: { readonly kind: OrganisationKind; readonly line: readonly string[] },
): readonly Role[] {
  return rolesAt(organisation.kind).filter((role) => mayGrant(grants, { role, line: organisation.line }))
}

/**
 * Whether somebody answers for a person as a whole: changes their e-mail, gives them a new password, says that they have
 * left. Only who could give them each role that they hold: an e-mail opens them all.
 */
export function mayMendPerson(grants: readonly Grant[], held: readonly HeldRole[]): boolean {
  return held.length > 0 && held.every((one) => mayGrant(grants, one))
}
