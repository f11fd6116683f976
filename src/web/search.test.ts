import { expect, test } from 'vitest'
import { parseSearch, pick, stringifySearch } from './search.ts'

test('an address reads as words and comes back the same', () => {
  const search = { text: 'приказ № 5', standing: 'overdue,due-soon' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
  expect(stringifySearch({ view: 'gantt', measure: '', section: undefined })).toBe('?view=gantt')
  expect(stringifySearch({})).toBe('')
})

test('numbers stay words', () => {
  expect(parseSearch('?year=2024')).toEqual({ year: '2024' })
})

test('what a page does not know is left out of its address', () => {
  expect(pick('view', 'text')({ view: 'gantt', text: '', other: 'x', view2: 1 })).toEqual({ view: 'gantt' })
})
