import { expect, test } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { editionOn } from './edition-on.ts'

const day = (text: string) => text as CivilDate
const editions = [
  { number: 1, from: day('2026-02-10') },
  { number: 2, from: day('2026-05-01') },
  { number: 3, from: day('2026-05-01') },
]

test.each([
  ['2026-02-09', null],
  ['2026-02-10', 1],
  ['2026-04-30', 1],
  ['2026-05-01', 3],
  ['2026-12-31', 3],
])('on %s edition %s holds: of two of one day the later one', (on, number) => {
  expect(editionOn(editions, day(on))?.number ?? null).toBe(number)
})
