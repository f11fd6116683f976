import { expect, test } from 'vitest'
import type { CivilDate } from './civil-date.ts'
import { startingWorkingYears } from './starting-years.ru.ts'
import { workingCalendarOf } from './working-calendar.ts'
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayOfMonth,
} from './working-days.ts'

const calendar = workingCalendarOf(startingWorkingYears)
const day = (text: string): CivilDate => text as CivilDate

test.each([
  [2019, 247],
  [2020, 248],
  [2021, 247],
  [2022, 247],
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
])('%i has the official %i working days of a five-day week', (year, days) => {
  expect(countWorkingDays(calendar, year)).toBe(days)
})

test('a working Saturday works and the Monday it was swapped for rests', () => {
  expect(isWorkingDay(calendar, day('2021-02-20'))).toBe(true)
  expect(isWorkingDay(calendar, day('2021-02-22'))).toBe(false)
})

test('a holiday on a weekend rests on the next working day unless an act moved it elsewhere', () => {
  expect(isWorkingDay(calendar, day('2022-06-13'))).toBe(false)
  expect(isWorkingDay(calendar, day('2025-02-24'))).toBe(true)
  expect(isWorkingDay(calendar, day('2025-05-08'))).toBe(false)
})

test('a year without an act has the holidays of the code only', () => {
  expect(startingWorkingYears.find(({ year }) => year === 2027)).toMatchObject({
    act: null,
    status: 'not-approved',
    moved: [],
  })
  expect(isWorkingDay(calendar, day('2027-05-03'))).toBe(false)
  expect(isWorkingDay(workingCalendarOf([]), day('2031-01-08'))).toBe(false)
  expect(isWorkingDay(workingCalendarOf([]), day('2031-01-09'))).toBe(true)
})

test('days off by decree move nothing', () => {
  expect(isWorkingDay(calendar, day('2020-04-06'))).toBe(true)
})

test('a six-day week works on Saturdays', () => {
  expect(isWorkingDay(calendar, day('2023-09-02'))).toBe(false)
  expect(isWorkingDay(calendar, day('2023-09-02'), 6)).toBe(true)
  expect(isWorkingDay(calendar, day('2021-02-22'), 6)).toBe(true)
})

test('a regional holiday rests', () => {
  const buryatia = workingCalendarOf(startingWorkingYears, [day('2023-02-21')])
  expect(isWorkingDay(buryatia, day('2023-02-21'))).toBe(false)
  expect(nextWorkingDay(buryatia, day('2023-02-21'))).toBe('2023-02-22')
})

test('working days are counted over the New Year holidays', () => {
  expect(nextWorkingDay(calendar, day('2025-12-31'))).toBe('2026-01-12')
  expect(addWorkingDays(calendar, day('2022-12-29'), 2)).toBe('2023-01-09')
  expect(addWorkingDays(calendar, day('2023-01-09'), -2)).toBe('2022-12-29')
  expect(workingDayOfMonth(calendar, 2020, 1, 2)).toBe('2020-01-10')
  expect(workingDayOfMonth(calendar, 2023, 12, -1)).toBe('2023-12-29')
})
