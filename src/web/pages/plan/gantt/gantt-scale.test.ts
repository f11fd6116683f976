import { expect, test } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import { daysOff, ganttScale, monthTicks, weekTicks, zooms } from './gantt-scale.ts'

function day(text: string): CivilDate {
  return text as CivilDate
}

const plan = {
  start: day('2026-02-10'),
  end: day('2026-12-20'),
  horizon: day('2026-12-20'),
  measures: [{ assignments: [{ tasks: [{ startOn: null, dueOn: day('2027-01-15') }] }] }],
} as unknown as PlanView

test('whole months, wide enough for every task', () => {
  const scale = ganttScale(plan, 'quarter')
  expect([scale.first, scale.last]).toEqual(['2026-02-01', '2027-01-31'])
  expect(scale.x(day('2026-02-01'))).toBe(0)
  expect(scale.end(day('2027-01-31'))).toBe(scale.width)
})

test('the closer the zoom, the wider', () => {
  const widths = zooms.map((zoom) => ganttScale(plan, zoom).width)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
})

test('months and quarters begin where they do', () => {
  const months = monthTicks(day('2026-11-01'), day('2027-02-28'), 1).map((tick) => tick.day)
  expect(months).toEqual(['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01'])
  const quarters = monthTicks(day('2026-02-01'), day('2026-12-31'), 3)
  expect(quarters.map((tick) => [tick.day, tick.month])).toEqual([
    ['2026-02-01', 1],
    ['2026-04-01', 4],
    ['2026-07-01', 7],
    ['2026-10-01', 10],
  ])
})

test('weeks begin on Monday', () => {
  const mondays = weekTicks(day('2026-10-01'), day('2026-10-31')).map((tick) => tick.date)
  expect(mondays).toEqual([5, 12, 19, 26])
  expect(weekTicks(day('2026-10-05'), day('2026-10-05'))).toHaveLength(1)
})

test('weekends and holidays stand together as one stretch off', () => {
  const calendar = workingCalendarOf([])
  expect(daysOff(calendar, day('2026-05-30'), day('2026-06-15'))).toEqual([
    { from: '2026-05-30', to: '2026-05-31' },
    { from: '2026-06-06', to: '2026-06-07' },
    { from: '2026-06-12', to: '2026-06-14' },
  ])
})
