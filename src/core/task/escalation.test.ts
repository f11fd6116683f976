import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { escalationDays } from './escalation.ts'

const calendar = { years: {} }
const monday = '2026-10-05' as CivilDate

/** Tasks due before it are told of on that day, where the plan gives so many working days. */
function toldBefore(day: string, after: number): CivilDate {
  const found = escalationDays(calendar, day as CivilDate)[after - 1]
  if (found === undefined || found.after !== after)
    throw new Error(`nothing is said of ${after} working days`)
  return found.before
}

it('tells of a task from the working day on that ends its grace', () => {
  // Due on Friday 25 September, five working days: told on Friday 2 October and not before.
  expect('2026-09-25' < toldBefore('2026-10-02', 5)).toBe(true)
  expect('2026-09-25' < toldBefore('2026-10-01', 5)).toBe(false)
})

it('says the same of due days as counting on from each of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 20 }), fc.integer({ min: 1, max: 30 }), (shift, after) => {
      const due = addDays(monday, shift)
      expect(due < toldBefore(monday, after)).toBe(addWorkingDays(calendar, due, after) <= monday)
    }),
  )
})
