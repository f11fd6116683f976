import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { stateAfter } from '#core/task/evolve.ts'
import { standingOn } from '#core/task/standing.ts'
import { factsOf } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { appendSteps } from './append-steps.ts'
import { saveStates } from './change-task.ts'
import { findTask } from './find-task.ts'
import { listSteps } from './list-steps.ts'
import { outlineOf } from './outline.ts'

const database = await freshDatabase()
const day = (text: string) => text as CivilDate
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [region, person, plan, measure, assignment, task] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const at = '2026-10-05T06:00:00.000Z'
const laid = { startOn: null, dueOn: day('2026-10-20') }

/** A task under the least that it can lie under. */
async function settle(): Promise<void> {
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
    await sql`insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, due_on,
        changed_at)
      values (${region}, ${task}, ${region}, ${plan}, ${measure}, ${assignment}, 1, '2026-10-20', ${at})`.execute(
      tables,
    )
  })
}

const steps: readonly TaskStep[] = [
  {
    event: { kind: 'submitted', doneOn: day('2026-10-04'), note: 'Готово' },
    on: day('2026-10-05'),
    by: person,
  },
  {
    event: { kind: 'returned', points: [{ about: 'act', reason: 'нет подписи' }] },
    on: day('2026-10-05'),
    by: person,
  },
  {
    event: { kind: 'time-asked', reason: 'мало времени', until: day('2026-11-20') },
    on: day('2026-10-06'),
    by: person,
  },
  {
    event: { kind: 'time-granted', from: day('2026-10-20'), until: day('2026-11-10'), words: null },
    on: day('2026-10-07'),
    by: person,
  },
  { event: { kind: 'submitted', doneOn: day('2026-11-09'), note: null }, on: day('2026-11-11'), by: person },
  { event: { kind: 'accepted' }, on: day('2026-11-15'), by: person },
]

describe('the steps of a task', () => {
  it('come back as they were kept, and the columns stand where they lead, step by step', async () => {
    await settle()
    for (const [before, step] of steps.entries()) {
      const state = stateAfter(laid, steps.slice(0, before + 1))
      const kept = await database.write(async (writer) => {
        await appendSteps(writer, region, [{ taskId: task, number: before + 1, step }], at)
        await saveStates(writer, [{ id: task, state }], at)
        return await findTask(writer, task)
      })
      if (kept === null) throw new Error('the task is gone')
      expect(kept).toMatchObject(factsOf(state))
      expect(standingOn(kept, step.on)).toBe(standingOn(factsOf(state), step.on))
      expect(outlineOf(kept)).toMatchObject({
        phase: state.phase,
        submittedBy: state.submittedBy,
        request: state.request === null ? null : { kind: state.request.kind },
      })
    }
    const listed = await database.read((reader) => listSteps(reader, { regionId: region, id: task }))
    expect(listed.map(({ event, on, by }) => ({ event, on, by }))).toEqual(steps)
    expect(listed.map((step) => [step.number, step.byName])).toEqual(
      steps.map((_, place) => [place + 1, 'Галина']),
    )
  })

  it('are never rewritten', async () => {
    const rewrite = (words: string) => database.write(({ tables }) => sql`${sql.raw(words)}`.execute(tables))
    await expect(rewrite(`update task_step set happened_on = '2020-01-01'`)).rejects.toThrow(
      'permission denied',
    )
    await expect(rewrite('delete from task_step')).rejects.toThrow('permission denied')
  })
})
