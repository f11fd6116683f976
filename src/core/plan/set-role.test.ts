import { expect, test } from 'vitest'
import type { ColumnRole } from './column-role.ts'
import { columnGroup, setRole } from './set-role.ts'
import type { ColumnReading } from './table-reading.ts'

function columns(
  ...roles: readonly (ColumnRole | readonly [ColumnRole, string])[]
): readonly ColumnReading[] {
  return roles.map((one, index) => {
    const [role, heading] = typeof one === 'string' ? [one, `столбец ${index}`] : one
    return { role, heading, track: null, doubtful: false }
  })
}

test('two columns that were mixed up are set right in one step', () => {
  const read = columns('number', 'title', 'due', 'result')
  expect(setRole(read, 2, 'result')).toEqual(['number', 'title', 'result', 'due'])
})

test('a meaning that only one column can have is taken from the one that had it', () => {
  expect(setRole(columns('title', 'extra', 'due'), 1, 'due')).toEqual(['title', 'due', 'extra'])
})

test('several columns may hold marks, or nothing that the house has a name for', () => {
  expect(setRole(columns('due-mark', 'extra', 'title'), 1, 'due-mark')).toEqual([
    'due-mark',
    'due-mark',
    'title',
  ])
  expect(setRole(columns('extra', 'due', 'title'), 1, 'extra')).toEqual(['extra', 'extra', 'title'])
})

test('columns under one heading are spoken of together', () => {
  const read = columns('title', ['due', 'Срок'], ['due', 'Срок'], ['extra', ''], ['extra', ''])
  expect(columnGroup(read, 2)).toEqual({ from: 1, to: 3 })
  expect(columnGroup(read, 3)).toEqual({ from: 3, to: 4 })
  expect(setRole(read, 1, 'result')).toEqual(['title', 'result', 'result', 'extra', 'extra'])
})

test('the sides of a table for centres and authorities each have their own', () => {
  const [one, other] = columns('title', 'title').map((column, index) => ({
    ...column,
    track: index === 0 ? ('centre' as const) : ('authority' as const),
  }))
  if (one === undefined || other === undefined) throw new Error('two columns')
  expect(setRole([{ ...one, role: 'extra' }, other], 0, 'title')).toEqual(['title', 'title'])
})
