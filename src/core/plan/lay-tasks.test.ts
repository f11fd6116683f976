import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../calendar/civil-date.ts'
import { standingOn } from '../task/standing.ts'
import { layTasks } from './lay-tasks.ts'

function window(start: string | null, end: string) {
  return { start: start as CivilDate | null, end: end as CivilDate }
}

function ids(): () => string {
  let last = 0
  return () => {
    last += 1
    return `t${last}`
  }
}

const plan = { id: 'p', organisationId: 'o' }

describe('layTasks', () => {
  it('makes one task a window, counted within its assignment', () => {
    const tasks = layTasks(
      plan,
      [
        {
          id: 'a',
          measureId: 'm',
          windows: [window('2026-01-01', '2026-03-31'), window('2026-04-01', '2026-06-30')],
          times: 3,
        },
        { id: 'b', measureId: 'm', windows: [window(null, '2026-05-01')], times: 1 },
      ],
      ids(),
    )
    expect(
      tasks.map(({ id, assignmentId, occurrence, times, startOn, dueOn }) => [
        id,
        assignmentId,
        occurrence,
        times,
        startOn,
        dueOn,
      ]),
    ).toEqual([
      ['t1', 'a', 1, 3, '2026-01-01', '2026-03-31'],
      ['t2', 'a', 2, 3, '2026-04-01', '2026-06-30'],
      ['t3', 'b', 1, 1, null, '2026-05-01'],
    ])
    expect(tasks.every((task) => task.organisationId === 'o' && task.planId === 'p')).toBe(true)
  })

  it('makes one task that waits for a date where the term has none', () => {
    const [task, ...rest] = layTasks(plan, [{ id: 'a', measureId: 'm', windows: [], times: 1 }], ids())
    expect(rest).toEqual([])
    expect(task).toMatchObject({ window: null, startOn: null, dueOn: null, occurrence: 1 })
    expect(task && standingOn(task, '2026-10-05' as CivilDate)).toBe('waiting')
  })
})
