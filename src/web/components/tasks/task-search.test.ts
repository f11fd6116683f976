import { expect, test } from 'vitest'
import { searchOf, type TaskSearch, tasksQuery } from './task-search.ts'

test('the question of a list leads back to its address', () => {
  const addresses: readonly TaskSearch[] = [
    { whose: 'check' },
    { organisation: 'o1', plan: 'p1', whose: 'check', standing: 'submitted,returned', order: 'due-last' },
    { measure: 'm1', from: '2026-10-01', to: '2026-10-10', order: 'organisation' },
  ]
  for (const address of addresses) expect(searchOf(tasksQuery(address))).toEqual(address)
})
