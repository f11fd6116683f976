import { describe, expect, it } from 'vitest'
import { executorsOf } from './executors-of.ts'
import { placeOverOwner } from './place-over-owner.ts'

const none = new Map()
const words = (parties: readonly string[], track: 'centre' | 'authority' | null = null) =>
  executorsOf({ parties, track }, none).map((party) => party.words)

describe('executors of an assignment', () => {
  it('are the first named as the main one, and the others beside it', () => {
    expect(words(['руководители ОО', 'РМК'])).toEqual(['руководители ОО', 'РМК'])
  })

  it('are each named once, whatever the case of their letters', () => {
    expect(words(['РМК', 'рмк.', 'школы'])).toEqual(['РМК', 'школы'])
  })

  it('are told by the column in a plan of two columns', () => {
    expect(words([], 'centre')).toEqual(['центр'])
    expect(words(['методисты'], 'authority')).toEqual(['МОУО', 'методисты'])
    expect(words(['педагоги центров', 'МОУО'], 'authority')).toEqual(['МОУО', 'педагоги центров'])
  })

  it('are whom the coordinator said they are', () => {
    const rules = new Map([['рабочая группа', { kind: 'each', tier: 'school' } as const]])
    const [party] = executorsOf({ parties: ['Рабочая группа'], track: null }, rules)
    expect(party).toMatchObject({ by: 'rule', target: { kind: 'each', tier: 'school' } })
  })
})

describe('a tier as seen from the owner of the plan', () => {
  const over = (tier: 'region' | 'municipality' | 'school' | 'centre', kind: typeof tier) => {
    const direction = placeOverOwner({ kind: 'each', tier }, { kind }, () => [])
    return direction.kind === 'nowhere' ? direction.why : direction.kind
  }

  it('is below, the owner itself, or above', () => {
    expect(over('municipality', 'region')).toBe('below')
    expect(over('municipality', 'municipality')).toBe('itself')
    expect(over('municipality', 'school')).toBe('above')
    expect(over('school', 'school')).toBe('itself')
    expect(over('centre', 'school')).toBe('below')
    expect(over('region', 'municipality')).toBe('above')
  })

  it('a named school is reached only where there is exactly one of that name', () => {
    const school = { type: 'secondary', number: '5', stems: [] } as const
    const place = (ids: readonly string[]) =>
      placeOverOwner({ kind: 'named', school, centre: false }, { kind: 'municipality' }, () => ids)
    expect(place(['a'])).toEqual({ kind: 'some', organisationIds: ['a'] })
    expect(place([])).toEqual({ kind: 'nowhere', why: 'not-found' })
    expect(place(['a', 'b'])).toEqual({ kind: 'nowhere', why: 'several-found' })
  })
})
