import { expect, test } from 'vitest'
import type { CivilDate } from './civil-date.ts'
import { halfYearPeriod, quarterOf, quarterPeriod } from './quarter.ts'
import { schoolPartPeriod, schoolYearPeriod } from './school-year.ts'

test('a school year runs from September to May', () => {
  expect(schoolYearPeriod(2021)).toEqual({ start: '2021-09-01', end: '2022-05-31' })
})

test('its parts are trimesters, terms and halves', () => {
  expect(schoolPartPeriod(2023, 'trimester', 2)).toEqual({ start: '2023-12-01', end: '2024-02-29' })
  expect(schoolPartPeriod(2023, 'term', 4)).toEqual({ start: '2024-04-01', end: '2024-05-31' })
  expect(schoolPartPeriod(2023, 'school-half', 1)).toEqual({ start: '2023-09-01', end: '2023-12-31' })
  expect(() => schoolPartPeriod(2023, 'trimester', 4)).toThrow(RangeError)
})

test('quarters and halves of the calendar year', () => {
  expect(quarterPeriod(2022, 2)).toEqual({ start: '2022-04-01', end: '2022-06-30' })
  expect(halfYearPeriod(2022, 2)).toEqual({ start: '2022-07-01', end: '2022-12-31' })
  expect(quarterOf('2022-10-01' as CivilDate)).toBe(4)
})
