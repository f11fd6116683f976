import { expect, test } from 'vitest'
import type { PlanLine } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { filterPlans, stateOf } from './filter-plans.ts'

function plan(id: string, title: string): PlanLine {
  return {
    id,
    title,
    state: 'in-force',
    level: 'school',
    organisation: { id: `of ${id}`, parentId: null, kind: 'school', name: 'Школа № 5', shortName: 'СОШ № 5' },
    start: '2026-01-01' as CivilDate,
    end: null,
    edition: 1,
    act: 'приказ от 12.01.2026 № 14',
    measures: 1,
    standing: {},
    nextDue: null,
    enactedAt: '2026-01-14T00:00:00Z',
  }
}

const plans = [plan('a', 'Дорожная карта'), plan('b', 'План поддержки'), plan('c', 'Учёт')]

function ids(filters: Parameters<typeof filterPlans>[1]): readonly string[] {
  return filterPlans(plans, filters).map((line) => line.id)
}

test('plans in force unless another state is asked for', () => {
  expect(stateOf({})).toBe('in-force')
  expect(stateOf({ state: 'superseded' })).toBe('superseded')
  expect(stateOf({ state: 'burnt' })).toBe('in-force')
})

test('every word of the search must be found, in title, act or organisation', () => {
  expect(ids({ text: 'ПЛАН сош' })).toEqual(['b'])
  expect(ids({ text: '№ 14' })).toEqual(['a', 'b', 'c'])
  expect(ids({ text: 'учет' })).toEqual(['c'])
  expect(ids({ text: 'карта поддержки' })).toEqual([])
})

test('one organisation', () => {
  expect(ids({ organisation: 'of b' })).toEqual(['b'])
})
