import { describe, expect, it } from 'vitest'
import { type Action, may, reach } from './may.ts'
import type { Grant, Role } from './role.ts'

const school = ['school-5', 'municipality-1', 'region']
const neighbour = ['school-9', 'municipality-2', 'region']
const roles: readonly Role[] = [
  'regional-coordinator',
  'municipal-coordinator',
  'school-head',
  'head-of-centre',
  'teacher',
  'observer',
  'administrator',
]
const actions: readonly Action[] = [
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
  'calendar/mend',
  'evidence-words/mend',
  'journal/see',
  'person/see',
  'person/mend',
]

function at(role: Role, organisationId: string): readonly Grant[] {
  return [{ role, organisationId }]
}

describe('may', () => {
  it('reaches downward from the grant and not sideways', () => {
    const grants = at('municipal-coordinator', 'municipality-1')
    expect(may(grants, 'plan/enact', school)).toBe(true)
    expect(may(grants, 'plan/see', neighbour)).toBe(false)
  })

  it('does not reach upward', () => {
    const grants = at('school-head', 'school-5')
    expect(may(grants, 'plan/see', ['municipality-1', 'region'])).toBe(false)
  })

  it('gives nothing to nobody', () => {
    for (const action of actions) expect(may([], action, school)).toBe(false)
  })

  it('joins several roles and never lends the rights of one place to another', () => {
    const grants = [...at('observer', 'region'), ...at('school-head', 'school-9')]
    expect(may(grants, 'plan/see', school)).toBe(true)
    expect(may(grants, 'plan/enact', school)).toBe(false)
    expect(may(grants, 'plan/enact', neighbour)).toBe(true)
  })

  it('holds the whole table of roles and actions', () => {
    const table = roles.map((role) => [
      role,
      actions.filter((action) => may(at(role, 'school-5'), action, school)).join(' '),
    ])
    expect(table).toEqual([
      [
        'regional-coordinator',
        'plan/see plan/draft plan/enact plan/roll-out task/see task/report task/comment task/oversee organisation/see organisation/mend evidence-words/mend journal/see person/see person/mend',
      ],
      [
        'municipal-coordinator',
        'plan/see plan/draft plan/enact plan/roll-out task/see task/report task/comment task/oversee organisation/see organisation/mend journal/see person/see person/mend',
      ],
      [
        'school-head',
        'plan/see plan/draft plan/enact plan/roll-out task/see task/report task/comment organisation/see person/see person/mend',
      ],
      ['head-of-centre', 'plan/see task/see task/report task/comment organisation/see'],
      ['teacher', 'plan/see task/see organisation/see'],
      ['observer', 'plan/see task/see organisation/see'],
      [
        'administrator',
        'organisation/see organisation/mend calendar/mend evidence-words/mend journal/see person/see person/mend',
      ],
    ])
  })
})

describe('reach', () => {
  it('names each organisation once, and only those where the role carries the action', () => {
    const grants = [
      ...at('school-head', 'school-5'),
      ...at('head-of-centre', 'school-5'),
      ...at('administrator', 'region'),
    ]
    expect(reach(grants, 'plan/see')).toEqual(['school-5'])
    expect(reach(grants, 'calendar/mend')).toEqual(['region'])
    expect(reach([], 'plan/see')).toEqual([])
  })
})
