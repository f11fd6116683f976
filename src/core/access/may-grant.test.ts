import { describe, expect, it } from 'vitest'
import { grantableRoles, mayGrant, mayMendPerson } from './may-grant.ts'
import type { Grant, Role } from './role.ts'

const school = ['school-5', 'municipality-1', 'region']
const municipality = ['municipality-1', 'region']
const region = ['region']
const at = (role: Role, organisationId: string): readonly Grant[] => [{ role, organisationId }]

describe('who gives which role', () => {
  it('gives no more than they hold', () => {
    const held: readonly Role[] = [
      'regional-coordinator',
      'municipal-coordinator',
      'school-head',
      'head-of-centre',
      'teacher',
      'observer',
      'administrator',
    ]
    const table = held.map((role) => [
      role,
      held.filter((given) => mayGrant(at(role, 'region'), { role: given, line: school })).join(' '),
    ])
    const belowCoordinator =
      'regional-coordinator municipal-coordinator school-head head-of-centre teacher observer'
    expect(table).toEqual([
      ['regional-coordinator', belowCoordinator],
      // The region mends the words that ask for evidence, a municipality does not.
      ['municipal-coordinator', 'municipal-coordinator school-head head-of-centre teacher observer'],
      ['school-head', 'school-head head-of-centre teacher observer'],
      ['head-of-centre', ''],
      ['teacher', ''],
      ['observer', ''],
      ['administrator', `${belowCoordinator} administrator`],
    ])
  })

  it('gives only at and below their own place, and of the roles that there are there', () => {
    const coordinator = at('municipal-coordinator', 'municipality-1')
    expect(grantableRoles(coordinator, { kind: 'municipality', line: municipality })).toEqual([
      'municipal-coordinator',
      'observer',
    ])
    expect(grantableRoles(coordinator, { kind: 'school', line: school })).toEqual([
      'school-head',
      'head-of-centre',
      'teacher',
      'observer',
    ])
    expect(grantableRoles(coordinator, { kind: 'region', line: region })).toEqual([])
    expect(
      grantableRoles(at('administrator', 'region'), { kind: 'municipality', line: municipality }),
    ).toEqual(['municipal-coordinator', 'administrator', 'observer'])
  })

  it('lends the roles of one place to no other', () => {
    const grants = [...at('administrator', 'municipality-2'), ...at('observer', 'municipality-1')]
    expect(mayGrant(grants, { role: 'observer', line: school })).toBe(false)
  })
})

describe('who answers for a person as a whole', () => {
  const head = { role: 'school-head', line: school } as const
  it('could give each role that the person holds', () => {
    const coordinator = at('municipal-coordinator', 'municipality-1')
    expect(mayMendPerson(coordinator, [head])).toBe(true)
    expect(mayMendPerson(coordinator, [head, { role: 'administrator', line: region }])).toBe(false)
    expect(mayMendPerson(coordinator, [])).toBe(false)
  })
})
