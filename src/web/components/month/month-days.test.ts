import { describe, expect, it, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dayAfterKey, parseMonth, weeksOf } from './month-days.ts'

const day = (text: string) => text as CivilDate

describe('a month', () => {
  it('is laid out in weeks from Monday, with no day of another month', () => {
    const weeks = weeksOf(day('2026-10-01'))
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([null, null, null, '2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04'])
    expect(weeks.at(-1)).toEqual([
      ...['26', '27', '28', '29', '30', '31'].map((one) => `2026-10-${one}`),
      null,
    ])
    expect(weeks.flat().filter((one) => one !== null)).toHaveLength(31)
  })

  it('that begins on a Monday and fills its weeks has four of them', () => {
    expect(weeksOf(day('2027-02-01'))).toHaveLength(4)
  })

  test.each(['2026-13', '2026-1', '26-10', '', '9999-01'])('«%s» is none', (text) => {
    expect(parseMonth(text)).toBeNull()
  })
})

test.each([
  ['ArrowLeft', '2026-09-30'],
  ['ArrowRight', '2026-10-02'],
  ['ArrowDown', '2026-10-08'],
  ['ArrowUp', '2026-09-24'],
  ['Home', '2026-09-28'],
  ['End', '2026-10-04'],
  ['Enter', null],
])('from 1 October %s leads to %s', (key, to) => {
  expect(dayAfterKey(key, day('2026-10-01'))).toBe(to)
})
