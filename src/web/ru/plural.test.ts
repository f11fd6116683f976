import { expect, test } from 'vitest'
import { counted, measures, plural } from './plural.ts'

test.each([
  [0, 'школ'],
  [1, 'школа'],
  [2, 'школы'],
  [5, 'школ'],
  [11, 'школ'],
  [12, 'школ'],
  [21, 'школа'],
  [22, 'школы'],
  [111, 'школ'],
  [101, 'школа'],
])('%i %s', (count, word) => {
  expect(plural(count, ['школа', 'школы', 'школ'])).toBe(word)
})

test('number and noun do not part', () => {
  expect(counted(41, measures)).toBe('41\u00a0мероприятие')
})
