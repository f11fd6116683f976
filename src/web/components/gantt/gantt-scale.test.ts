import { expect, test } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { workingCalendarOf } from '#core/calendar/working-calendar.ts'
import type { GanttSheet } from './gantt-row.ts'
import { daysOff, ganttScale, monthTicks, stretchOf, weekTicks, zoomOf, zooms } from './gantt-scale.ts'

function day(text: string): CivilDate {
  return text as CivilDate
}

const sheet: GanttSheet = {
  past: false,
  start: day('2026-02-10'),
  end: day('2026-12-20'),
  today: day('2026-10-05'),
  rows: [
    { kind: 'section', id: 's', title: 'I. Организация' },
    {
      kind: 'row',
      id: 'm',
      title: '1. Назначить координатора',
      standing: 'ahead',
      tasks: [
        {
          id: 't',
          startOn: null,
          dueOn: day('2027-01-15'),
          termOn: null,
          doneOn: null,
          standing: 'ahead',
        },
      ],
    },
  ],
}

test('whole months, wide enough for every task', () => {
  const scale = ganttScale(stretchOf(sheet), 'quarter')
  expect([scale.first, scale.last]).toEqual(['2026-02-01', '2027-01-31'])
  expect(scale.x(day('2026-02-01'))).toBe(0)
  expect(scale.end(day('2027-01-31'))).toBe(scale.width)
})

test('the closer the zoom, the wider; on paper as wide as the paper', () => {
  const widths = zooms.map((zoom) => ganttScale(stretchOf(sheet), zoom).width)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
  expect(ganttScale(stretchOf(sheet), { width: 1000 }).end(day('2027-01-31'))).toBeCloseTo(1000)
})

test('what lasts long is first shown by years', () => {
  expect(zoomOf(undefined, sheet)).toBe('quarter')
  expect(zoomOf(undefined, { ...sheet, end: day('2028-12-31') })).toBe('year')
  expect(zoomOf('week', sheet)).toBe('week')
  expect(zoomOf('age', sheet)).toBe('quarter')
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
