import { expect, test } from 'vitest'
import { between } from './use-ticks.ts'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const idsBetween = (from: string | null, to: string) => between(rows, from, to).map(({ id }) => id)

test('a range goes from the row ticked before to this one, up or down', () => {
  expect(idsBetween('b', 'd')).toEqual(['b', 'c', 'd'])
  expect(idsBetween('d', 'b')).toEqual(['b', 'c', 'd'])
  expect(idsBetween('c', 'c')).toEqual(['c'])
})

test('where nothing was ticked before, or it is no longer shown, the row stands alone', () => {
  expect(idsBetween(null, 'c')).toEqual(['c'])
  expect(idsBetween('gone', 'c')).toEqual(['c'])
})
