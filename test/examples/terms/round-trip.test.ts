import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSchedule } from '#core/schedule/format-schedule.ts'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { anySchedule } from './any-schedule.ts'

test('every schedule is written in words that are read back as the same schedule', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      const text = formatSchedule(schedule)
      expect({ text, ...parseSchedule(text) }).toEqual({
        text,
        schedule,
        mended: false,
        understood: schedule.kind !== 'none' || schedule.text === null,
      })
    }),
    { numRuns: 2000 },
  )
})
