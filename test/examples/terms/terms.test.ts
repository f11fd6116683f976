import { expect, test } from 'vitest'
import { parseSchedule } from '#core/schedule/parse-schedule.ts'
import { planTime, readExamples, reading } from './terms-file.ts'

const examples = readExamples('terms.txt')

test('the list holds several hundred terms', () => {
  expect(examples.length).toBeGreaterThan(500)
})

test.each(examples)('«$term» in $period', ({ term, period, means }) => {
  expect(reading(parseSchedule(term), planTime(period))).toBe(means)
})
