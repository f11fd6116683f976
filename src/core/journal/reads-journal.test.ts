import { describe, expect, it } from 'vitest'
import type { Role } from '../access/role.ts'
import { type JournalNoun, journalAreas } from './journal-act.ts'
import { readsJournal } from './reads-journal.ts'

const line = ['school', 'district', 'region']
const things = Object.keys(journalAreas) as JournalNoun[]

function readBy(role: Role, at: string): readonly JournalNoun[] {
  return things.filter((noun) => readsJournal([{ role, organisationId: at }], noun, line))
}

describe('the journal tells nobody more than the things themselves do', () => {
  const all = things.filter((noun) => journalAreas[noun] !== 'own')

  it('coordinators read of everything in their part of the tree', () => {
    expect(readBy('regional-coordinator', 'region')).toEqual(all)
    expect(readBy('municipal-coordinator', 'district')).toEqual(all)
    expect(readBy('municipal-coordinator', 'other district')).toEqual([])
  })

  it('an administrator reads of organisations, settings and people, and not of plans', () => {
    expect(readBy('administrator', 'region')).toEqual(
      all.filter((noun) => journalAreas[noun] === 'office' || journalAreas[noun] === 'people'),
    )
  })

  it('whoever works in a school has the histories of its things, and not the journal', () => {
    for (const role of ['school-head', 'head-of-centre', 'teacher', 'observer'] as const)
      expect(readBy(role, 'school')).toEqual([])
  })

  it('two roles that each carry a half make no whole where they do not meet', () => {
    const grants = [
      { role: 'administrator', organisationId: 'region' },
      { role: 'school-head', organisationId: 'other school' },
    ] as const
    expect(readsJournal(grants, 'plan', line)).toBe(false)
    expect(readsJournal(grants, 'plan', ['other school', 'region'])).toBe(true)
  })

  it('how somebody signs in is nobody else’s', () => {
    for (const noun of things.filter((one) => journalAreas[one] === 'own'))
      expect(readsJournal([{ role: 'regional-coordinator', organisationId: 'region' }], noun, line)).toBe(
        false,
      )
  })
})
