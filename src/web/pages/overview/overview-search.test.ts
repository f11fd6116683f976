import { describe, expect, it } from 'vitest'
import type { OverviewLine } from '#contract/overview.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { orderedLines, overviewQuery } from './overview-search.ts'

function line(shortName: string, counts: StandingCounts): OverviewLine {
  return { id: shortName, kind: 'school', shortName, closedOn: null, opens: false, counts }
}

describe('the address of the overview', () => {
  it('asks for a quarter of a year only', () => {
    expect(overviewQuery({})).toBe('')
    expect(overviewQuery({ year: '2026', quarter: '3', sort: 'name' })).toBe('year=2026&quarter=3')
    expect(overviewQuery({ organisation: 'a', quarter: '3' })).toBe('organisation=a')
  })
})

describe('organisations stand', () => {
  const lines = [
    line('СОШ № 10', { overdue: 3, done: 7 }),
    line('СОШ № 2', { overdue: 1, done: 1 }),
    line('СОШ № 1', {}),
  ]
  const names = (sort?: string) => orderedLines(lines, sort).map(({ shortName }) => shortName)

  it('as they come: with those most behind first', () => {
    expect(names()).toEqual(['СОШ № 10', 'СОШ № 2', 'СОШ № 1'])
  })

  it('with those that have done the least share first, who owes nothing last', () => {
    expect(names('done')).toEqual(['СОШ № 2', 'СОШ № 10', 'СОШ № 1'])
  })

  it('by name, numbers as numbers', () => {
    expect(names('name')).toEqual(['СОШ № 1', 'СОШ № 2', 'СОШ № 10'])
  })
})
