import { expect, it } from 'vitest'
import { plannedAnew, statementName } from './statement-name.ts'

it('names a statement that comes again, and no other', () => {
  expect(statementName('select once')).toBeUndefined()
  const name = statementName('select once')
  expect(name).toBeDefined()
  expect(statementName('select once')).toBe(name)
  expect(statementName('select twice')).toBeUndefined()
})

it('keeps no plan of what is planned for each place', () => {
  const list = `\n    ${plannedAnew} select a page`
  for (let round = 0; round < 3; round += 1) expect(statementName(list)).toBeUndefined()
})
