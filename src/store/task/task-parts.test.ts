import { expect, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { TaskFilter, TaskKey } from './task-filter.ts'
import { partsOf } from './task-parts.ts'

const filter: TaskFilter = {
  reach: ['region'],
  day: '2026-10-05' as CivilDate,
  planId: null,
  organisationId: null,
  measureId: null,
  standings: [],
  order: 'attention',
}
const key = (standing: TaskKey['standing']): TaskKey => ({
  standing,
  dueOn: null,
  organisationId: 'o',
  id: 'i',
})
const brief = (parts: ReturnType<typeof partsOf>) =>
  parts.map((part) => [part.filter.standings[0], part.filter.order, part.after?.standing ?? null])

test('a whole region is asked part by part, a smaller place for all that is open at once', () => {
  expect(brief(partsOf(filter, true, null))).toEqual([
    ['overdue', 'due', null],
    ['returned', 'due', null],
    ['due-soon', 'due', null],
    ['submitted', 'due', null],
    ['open', 'due', null],
    ['done-late', 'due-last', null],
  ])
  expect(brief(partsOf(filter, false, null))).toEqual([
    ['overdue', 'attention', null],
    ['done-late', 'due-last', null],
  ])
})

test('goes on in the part of the last task, and passes over those that nobody asked for', () => {
  expect(brief(partsOf(filter, true, key('submitted')))).toEqual([
    ['submitted', 'due', 'submitted'],
    ['open', 'due', null],
    ['done-late', 'due-last', null],
  ])
  expect(brief(partsOf(filter, false, key('done')))).toEqual([['done-late', 'due-last', 'done']])
  const asked: TaskFilter = { ...filter, standings: ['done', 'overdue', 'submitted'] }
  expect(brief(partsOf(asked, true, key('returned')))).toEqual([
    ['submitted', 'due', null],
    ['done', 'due-last', null],
  ])
  expect(brief(partsOf(asked, false, key('overdue')))).toEqual([
    ['overdue', 'attention', 'overdue'],
    ['done', 'due-last', null],
  ])
})

test('in another order a list is one part', () => {
  expect(brief(partsOf({ ...filter, order: 'due' }, true, null))).toEqual([[undefined, 'due', null]])
})
