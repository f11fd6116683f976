import type { Grant, Role } from './role.ts'

export type Action =
  | 'plan/see'
  | 'plan/draft'
  | 'plan/enact'
  | 'plan/roll-out'
  | 'task/see'
  | 'task/report'
  | 'task/comment'
  | 'task/oversee'
  | 'organisation/see'
  | 'organisation/mend'
  | 'calendar/mend'
  | 'evidence-words/mend'
  | 'journal/see'
  | 'person/see'
  | 'person/mend'

const coordinator: readonly Action[] = [
  'plan/see',
  'plan/draft',
  'plan/enact',
  'plan/roll-out',
  'task/see',
  'task/report',
  'task/comment',
  'task/oversee',
  'organisation/see',
  'organisation/mend',
  'journal/see',
  'person/see',
  'person/mend',
]

/** Which actions a role carries. The administrator changes settings and never plans (product.md). */
const carried: Readonly<Record<Role, readonly Action[]>> = {
  'regional-coordinator': [...coordinator, 'evidence-words/mend'],
  'municipal-coordinator': coordinator,
  'school-head': [
    'plan/see',
    'plan/draft',
    'plan/enact',
    'plan/roll-out',
    'task/see',
    'task/report',
    'task/comment',
    'organisation/see',
    'person/see',
    'person/mend',
  ],
  'head-of-centre': ['plan/see', 'task/see', 'task/report', 'task/comment', 'organisation/see'],
  teacher: ['plan/see', 'task/see', 'organisation/see'],
  observer: ['plan/see', 'task/see', 'organisation/see'],
  administrator: [
    'organisation/see',
    'organisation/mend',
    'calendar/mend',
    'evidence-words/mend',
    'journal/see',
    'person/see',
    'person/mend',
  ],
}

/**
 * Whether somebody with these grants may do `action` to a thing of an organisation. `line` is that organisation with
 * its ancestors: a grant reaches downward only, so one of them must hold it.
 */
export function may(grants: readonly Grant[], action: Action, line: readonly string[]): boolean {
  return grants.some((grant) => line.includes(grant.organisationId) && carried[grant.role].includes(action))
}

/** The organisations at which the grants allow `action`: with their subtrees they are what the person reaches. */
export function reach(grants: readonly Grant[], action: Action): readonly string[] {
  return [
    ...new Set(
      grants.filter((grant) => carried[grant.role].includes(action)).map((grant) => grant.organisationId),
    ),
  ]
}

/** The roles that carry `action`. */
export function rolesFor(action: Action): readonly Role[] {
  return (Object.keys(carried) as Role[]).filter((role) => carried[role].includes(action))
}

/**
 * Whether who holds one role may give another at the same place, or take it away: who looks after people gives no more than
 * they hold; the administrator, who looks after everybody's roles and nobody's work, gives all.
 */
export function gives(holder: Role, role: Role): boolean {
  if (!carried[holder].includes('person/mend')) return false
  return holder === 'administrator' || carried[role].every((action) => carried[holder].includes(action))
}
