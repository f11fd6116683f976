import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { formatSchedule } from '#core/schedule/format-schedule.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import type { Schedule } from '#core/schedule/schedule.ts'
import { anySchedule } from './any-schedule.ts'
import { planTime, readExamples } from './terms-file.ts'

const periods = ['2024-01-01..2024-12-31', '2021-09-01..2025-05-31', '2023-02-15..2026-03-10', '2024-08-20..']

test('the windows of any schedule over any plan are in order, each once, and none ends before it starts', () => {
  fc.assert(
    fc.property(anySchedule, fc.constantFrom(...periods), (schedule, period) => {
      const { windows } = expandSchedule(schedule, planTime(period))
      const days = windows.map(({ start, end }) => [start ?? end, end] as const)
      expect(days.filter(([start, end]) => start > end)).toEqual([])
      expect(days).toEqual(days.toSorted(([a, b], [c, d]) => (a === c ? compare(b, d) : compare(a, c))))
      expect(new Set(windows.map(({ start, end }) => `${start}/${end}`)).size).toBe(windows.length)
    }),
    { numRuns: 1000 },
  )
})

test('a repetition with one place in its unit never overlaps itself', () => {
  const once = anySchedule.filter(
    (one) => one.kind === 'repeated' && one.at.length <= 1 && one.within.length <= 1 && !reachesOver(one),
  )
  fc.assert(
    fc.property(once, fc.constantFrom(...periods), (schedule, period) => {
      const { windows } = expandSchedule(schedule, planTime(period))
      const overlapping = windows.filter(({ start, end }, index) => {
        const before = windows[index - 1]
        return before !== undefined && (start ?? end) <= before.end
      })
      expect({ text: formatSchedule(schedule), overlapping }).toMatchObject({ overlapping: [] })
    }),
    { numRuns: 500 },
  )
})

test('what is shown of a term in words is read again as the same schedule', () => {
  const differing = readExamples('terms.txt').filter(({ term }) => {
    const { schedule, understood } = parseSchedule(term)
    return (
      understood &&
      JSON.stringify(parseSchedule(formatSchedule(schedule)).schedule) !== JSON.stringify(schedule)
    )
  })
  expect(differing.map(({ term }) => `${term} → ${formatSchedule(parseSchedule(term).schedule)}`)).toEqual([])
})

/** «до 5 числа месяца, следующего за кварталом» runs from that month on; the next month's may begin within it. */
function reachesOver(schedule: Schedule): boolean {
  return schedule.kind === 'repeated' && schedule.at.some(({ month }) => month !== 1)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
