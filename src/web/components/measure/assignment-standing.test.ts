import { expect, test } from 'vitest'
import type { TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import type { Standing } from '#core/task/standing.ts'
import { progressOf, spokenTask } from './assignment-standing.ts'

function task(id: string, standing: Standing, dueOn: string | null): TaskView {
  const doneOn = standing === 'done' || standing === 'done-late' ? dueOn : null
  return {
    id,
    occurrence: 1,
    startOn: null,
    dueOn: dueOn as CivilDate | null,
    termOn: null,
    doneOn: doneOn as CivilDate | null,
    doneNote: null,
    commands: [],
    organisations: 1,
    counts: { [standing]: 1 },
    organisation: null,
    standing,
  }
}

test('the earliest overdue task speaks for the row', () => {
  const tasks = [
    task('done', 'done', '2026-01-31'),
    task('late', 'overdue', '2026-05-31'),
    task('later', 'overdue', '2026-08-31'),
    task('ahead', 'ahead', '2026-12-31'),
  ]
  expect(spokenTask(tasks)?.id).toBe('late')
})

test('what is ahead speaks before what is done, and of the done the last', () => {
  const done = [task('first', 'done', '2025-01-31'), task('last', 'done', '2026-01-31')]
  expect(spokenTask(done)?.id).toBe('last')
  expect(spokenTask([...done, task('next', 'ahead', '2027-01-31')])?.id).toBe('next')
  expect(spokenTask([])).toBeNull()
})

test('every standing has its place in the order of urgency', () => {
  expect(new Set(byUrgency).size).toBe(11)
})

test('progress leaves out what is not required and does not round up to a hundred', () => {
  expect(progressOf({ done: 40, 'done-late': 1, overdue: 25, cancelled: 3 })).toEqual({
    done: 41,
    total: 66,
    percent: 62,
  })
  expect(progressOf({ done: 999, open: 1 }).percent).toBe(99)
  expect(progressOf({}).percent).toBe(0)
})
