import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDateOf,
  daysBetween,
  daysInMonth,
  isCivilDate,
  lastDayOfMonth,
  parseCivilDate,
  weekdayOf,
} from './civil-date.ts'

const anyDate = fc
  .record({
    year: fc.integer({ min: 1600, max: 2600 }),
    month: fc.integer({ min: 1, max: 12 }),
    at: fc.nat(),
  })
  .map(({ year, month, at }) => civilDateOf(year, month, (at % daysInMonth(year, month)) + 1))

function temporal(date: CivilDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date)
}

test('days, weekdays and months agree with Temporal for any day', () => {
  fc.assert(
    fc.property(anyDate, anyDate, fc.integer({ min: -5000, max: 5000 }), (date, other, step) => {
      expect(addDays(date, step)).toBe(temporal(date).add({ days: step }).toString())
      expect(addMonths(date, step)).toBe(temporal(date).add({ months: step }).toString())
      expect(daysBetween(date, other)).toBe(temporal(date).until(temporal(other)).days)
      expect(weekdayOf(date)).toBe(temporal(date).dayOfWeek)
      expect(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).toBe(temporal(date).daysInMonth)
    }),
  )
})

test('a month after 31 January is the last of February', () => {
  expect(addMonths('2023-01-31' as CivilDate, 1)).toBe('2023-02-28')
  expect(addMonths('2024-01-31' as CivilDate, 1)).toBe('2024-02-29')
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
})

test('only days that exist are civil dates', () => {
  for (const good of ['2024-02-29', '0001-01-01', '9999-12-31']) expect(parseCivilDate(good)).toBe(good)
  for (const bad of [
    '2023-02-29',
    '2023-13-01',
    '2023-04-31',
    '2023-1-1',
    '0000-01-01',
    '2023-01-01T00:00',
  ]) {
    expect(isCivilDate(bad)).toBe(false)
  }
})
