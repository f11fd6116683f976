import type { OrganisationKind } from '../organisation/organisation.ts'

/** What a person is at an organisation (product.md, «Who uses it»). */
export type Role =
  | 'regional-coordinator'
  | 'municipal-coordinator'
  | 'school-head'
  | 'head-of-centre'
  | 'teacher'
  | 'observer'
  | 'administrator'

/** A role held at an organisation; sight follows the tree downward from there. */
export interface Grant {
  readonly role: Role
  readonly organisationId: string
}

const posts: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  region: ['regional-coordinator', 'administrator', 'observer'],
  municipality: ['municipal-coordinator', 'administrator', 'observer'],
  school: ['school-head', 'head-of-centre', 'teacher', 'administrator', 'observer'],
  centre: ['head-of-centre', 'teacher', 'observer'],
}

/** The roles that there are at an organisation of this kind, the most usual first. */
export function rolesAt(kind: OrganisationKind): readonly Role[] {
  return posts[kind]
}
