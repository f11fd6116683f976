import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { escalatesBefore } from './escalation.ts'

const calendar = { years: {} }
const monday = '2026-10-05' as CivilDate

it('tells of a task from the working day on that ends its grace', () => {
  // Due on Friday 25 September, five working days: told on Friday 2 October and not before.
  expect('2026-09-25' < escalatesBefore(calendar, '2026-10-02' as CivilDate, 5)).toBe(true)
  expect('2026-09-25' < escalatesBefore(calendar, '2026-10-01' as CivilDate, 5)).toBe(false)
})

it('says the same of due days as counting on from each of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 20 }), fc.integer({ min: 1, max: 30 }), (shift, after) => {
      const due = addDays(monday, shift)
      expect(due < escalatesBefore(calendar, monday, after)).toBe(
        addWorkingDays(calendar, due, after) <= monday,
      )
    }),
  )
})
