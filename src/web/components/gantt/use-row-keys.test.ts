import { expect, test } from 'vitest'
import type { GanttRow } from './gantt-row.ts'
import { rowAfter } from './use-row-keys.ts'

/** A section, three rows, a section, five hundred rows. */
const rows: readonly GanttRow[] = Array.from({ length: 505 }, (_, index) =>
  index === 0 || index === 4
    ? { kind: 'section', id: `s${index}`, title: '' }
    : { kind: 'row', id: `r${index}`, title: '', standing: 'ahead', tasks: [] },
)

const after = (key: string, focused: number | null) => rowAfter(key, focused, 1, rows, 10)

test('arrows lead from row to row, over the names of sections', () => {
  expect(after('ArrowDown', 3)).toBe(5)
  expect(after('ArrowUp', 5)).toBe(3)
  expect(after('ArrowUp', 1)).toBeNull()
  expect(after('ArrowDown', 504)).toBeNull()
})

test('a screenful is gone by at once, but not beyond the ends', () => {
  expect(after('PageDown', 20)).toBe(30)
  expect(after('PageDown', 500)).toBe(504)
  expect(after('PageUp', 20)).toBe(10)
  expect(after('PageUp', 3)).toBe(1)
})

test('first and last row', () => {
  expect(after('Home', 300)).toBe(1)
  expect(after('End', 300)).toBe(504)
})

test('out of the frame itself any arrow enters the rows; other keys are the browser’s', () => {
  expect(after('ArrowDown', null)).toBe(1)
  expect(after('ArrowRight', 5)).toBeNull()
  expect(after('Enter', 5)).toBeNull()
})
