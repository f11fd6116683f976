import { expect, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateRange, dateWithWeekday, dayOfToday, fullDate, howLongLeft, period, unbroken } from './dates.ts'

function day(text: string): CivilDate {
  return text as CivilDate
}

/** The spaces that do not break are of no interest to a reader of these tests. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

test('a day is written in one form', () => {
  expect(plain(dateWithWeekday(day('2026-10-05')))).toBe('5 окт 2026, пн')
  expect(plain(fullDate(day('2026-10-05')))).toBe('5 октября 2026 г.')
  expect(plain(dayOfToday(day('2026-10-04')))).toBe('воскресенье, 4 октября')
})

test.each([
  ['2026-10-01', '2026-10-05', '1–5 окт 2026'],
  ['2026-09-28', '2026-10-05', '28 сен – 5 окт 2026'],
  ['2025-12-28', '2026-01-03', '28 дек 2025 – 3 янв 2026'],
  ['2026-10-05', '2026-10-05', '5 окт 2026'],
])('%s … %s is %s', (start, end, written) => {
  expect(plain(dateRange(day(start), day(end)))).toBe(written)
})

test('a period of whole years is told in years', () => {
  expect(plain(period(day('2021-01-01'), day('2024-12-31')))).toBe('2021–2024 годы')
  expect(plain(period(day('2021-01-01'), day('2021-12-31')))).toBe('2021 год')
  expect(plain(period(day('2021-09-01'), null))).toBe('с 1 сен 2021')
  expect(plain(period(day('2021-09-01'), day('2022-05-31')))).toBe('1 сен 2021 – 31 мая 2022')
})

test.each([
  ['2026-10-05', 'срок сегодня'],
  ['2026-10-06', 'срок завтра'],
  ['2026-10-08', 'осталось 3 дня'],
  ['2026-10-26', 'остался 21 день'],
  ['2026-10-04', 'просрочено на 1 день'],
  ['2026-09-30', 'просрочено на 5 дней'],
  ['2026-09-13', 'просрочено на 22 дня'],
])('due %s on 5 October: %s', (due, written) => {
  expect(plain(howLongLeft(day(due), day('2026-10-05')))).toBe(written)
})

test('a sentence does not break inside its dates', () => {
  expect(unbroken('с 1 сентября 2021 г. по 31 мая 2022 г., 3 срока')).toBe(
    'с 1\u00a0сентября 2021\u00a0г. по 31\u00a0мая 2022\u00a0г., 3\u00a0срока',
  )
})
