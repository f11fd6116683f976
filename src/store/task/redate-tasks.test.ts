import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { laidWindow, standingThen } from '#core/task/standing-then.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { findTask } from './find-task.ts'
import { listSteps } from './list-steps.ts'
import { redateBy } from './redate-tasks.ts'

const database = await freshDatabase()
const day = (text: string) => text as CivilDate
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [region, person, plan, measure, assignment] = [id(1), id(2), id(3), id(4), id(5)]
const at = '2026-02-10T06:00:00.000Z'

/** A task for each of these facts, due on 1 March. */
const facts = {
  open: '',
  waiting: 'due_on = null',
  accepted: `submitted_on = '2026-02-01', done_on = '2026-02-01', accepted_on = '2026-02-02'`,
  notRequired: `not_required_on = '2026-02-02'`,
  cancelled: `cancelled_on = '2026-02-02'`,
  submitted: `submitted_on = '2026-02-01'`,
  returned: `submitted_on = '2026-02-01', returned_on = '2026-02-02'`,
}
type Fact = keyof typeof facts
const idOf = (fact: Fact) => id(100 + Object.keys(facts).indexOf(fact))

beforeAll(async () => {
  await database.write(async ({ tables }) => {
    await sql`insert into organisation (id, region_id, kind, name, short_name, path)
      values (${region}, ${region}, 'region', 'Край', 'Край', 'a')`.execute(tables)
    await sql`insert into person (id, sign_in_name, name) values (${person}, 'g', 'Галина')`.execute(tables)
    await sql`insert into plan (region_id, id, organisation_id, title, level, start_on, horizon_on, line_id, state,
        enacted_at, enacted_by)
      values (${region}, ${plan}, ${region}, 'План', 'region', '2026-01-01', '2026-12-31', ${plan}, 'in-force', ${at},
        ${person})`.execute(tables)
    await sql`insert into measure (region_id, id, plan_id, position, title)
      values (${region}, ${measure}, ${plan}, 0, 'Дело')`.execute(tables)
    await sql`insert into assignment (region_id, id, plan_id, measure_id, position, schedule, kind, windows)
      values (${region}, ${assignment}, ${plan}, ${measure}, 0, '{}', 'once', '[]')`.execute(tables)
    for (const [place, [fact, set]] of Object.entries(facts).entries()) {
      await sql`insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, due_on,
          changed_at)
        values (${region}, ${idOf(fact as Fact)}, ${region}, ${plan}, ${measure}, ${assignment}, ${place + 1},
          '2026-03-01', ${at})`.execute(tables)
      if (set !== '')
        await sql`update task set ${sql.raw(set)} where id = ${idOf(fact as Fact)}`.execute(tables)
    }
  })
})

const redate = (due: string, fact?: Fact) =>
  database.write((writer) =>
    redateBy(
      writer,
      {
        regionId: region,
        planId: plan,
        why: 'act',
        words: 'Приказ № 5',
        personId: person,
        on: day('2026-02-10'),
        at,
      },
      sql`select id as task_id, null::date as start_on, ${due}::date as due_on
        from task where plan_id = ${plan} and id = any(${(fact === undefined ? (Object.keys(facts) as Fact[]) : [fact]).map(idOf)}::uuid[])`,
    ),
  )

describe('tasks of a plan get another term', () => {
  it('all at once, but for what has come to its end; each knows it in its steps', async () => {
    expect(await redate('2026-04-01')).toBe(4)
    for (const fact of Object.keys(facts) as Fact[]) {
      const task = await database.read((reader) => findTask(reader, idOf(fact)))
      const moved = ['open', 'waiting', 'submitted', 'returned'].includes(fact)
      expect([fact, task?.dueOn]).toEqual([fact, moved ? '2026-04-01' : '2026-03-01'])
      const steps = await database.read((reader) => listSteps(reader, { regionId: region, id: idOf(fact) }))
      expect(steps.map((step) => step.event)).toEqual(
        moved
          ? [
              {
                kind: 'redated',
                from: { startOn: null, dueOn: fact === 'waiting' ? null : '2026-03-01' },
                to: { startOn: null, dueOn: '2026-04-01' },
                why: 'act',
                words: 'Приказ № 5',
              },
            ]
          : [],
      )
    }
  })

  it('on a past day it stands by the term that was valid then', async () => {
    const task = await database.read((reader) => findTask(reader, idOf('open')))
    const steps = await database.read((reader) => listSteps(reader, { regionId: region, id: idOf('open') }))
    if (task === null) throw new Error('the task is gone')
    const laid = laidWindow(task, steps)
    expect(laid.dueOn).toBe('2026-03-01')
    expect(standingThen(laid, steps, null, day('2026-02-09'))).toBe('open')
    expect(standingThen(laid, steps, null, day('2026-03-15'))).toBe('open')
    expect(standingThen(laid, [], null, day('2026-03-15'))).toBe('overdue')
  })

  it('what is said again moves nothing, and a shorter term makes nothing late that waits for its check', async () => {
    expect(await redate('2026-04-01')).toBe(0)
    expect(await redate('2026-03-15', 'submitted')).toBe(0)
    expect(await redate('2026-03-15', 'returned')).toBe(1)
  })

  it('who was granted more time keeps it', async () => {
    const granted = { kind: 'time-granted', from: '2026-04-01', until: '2026-05-01', words: null }
    await database.write(async ({ tables }) => {
      await sql`insert into task_step (region_id, task_id, number, happened_on, at, person_id, event)
        values (${region}, ${idOf('open')}, 2, '2026-02-11', ${at}, ${person}, ${JSON.stringify(granted)}::jsonb)`.execute(
        tables,
      )
      await sql`update task set due_on = '2026-05-01' where id = ${idOf('open')}`.execute(tables)
    })
    expect(await redate('2026-04-20', 'open')).toBe(0)
    expect(await redate('2026-06-01', 'open')).toBe(1)
  })
})
