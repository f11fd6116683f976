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
