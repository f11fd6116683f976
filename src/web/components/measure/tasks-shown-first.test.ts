import { expect, test } from 'vitest'
import type { TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { tasksShownFirst } from './tasks-shown-first.ts'

function month(number: number, standing: TaskView['standing']): TaskView {
  const day = `2026-${String(number).padStart(2, '0')}-10` as CivilDate
  return {
    id: String(number),
    occurrence: number,
    startOn: null,
    dueOn: day,
    termOn: null,
    doneOn: standing === 'done' ? day : null,
    doneNote: null,
    commands: [],
    organisations: 1,
    counts: { [standing]: 1 },
    organisation: null,
    standing,
  }
}

test('a short row is shown whole', () => {
  const tasks = [month(1, 'done'), month(2, 'open')]
  expect(tasksShownFirst(tasks)).toEqual(tasks)
})

test('of a long row: the last done, the next ones, and whatever is overdue', () => {
  const tasks = Array.from({ length: 12 }, (_, index) => month(index + 1, index < 4 ? 'done' : 'ahead'))
  expect(tasksShownFirst(tasks).map((task) => task.id)).toEqual(['4', '5', '6', '7', '8', '9'])
  const late = tasks.with(11, month(12, 'overdue'))
  expect(tasksShownFirst(late).map((task) => task.id)).toContain('12')
})
