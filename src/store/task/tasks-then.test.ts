import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { addDays, type CivilDate } from '#core/calendar/civil-date.ts'
import { decide } from '#core/task/decide.ts'
import { stateAfter } from '#core/task/evolve.ts'
import { laidWindow, standingThen } from '#core/task/standing-then.ts'
import type { TaskCommand } from '#core/task/task-command.ts'
import { factsOf } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { appendSteps } from './append-steps.ts'
import { saveStates } from './change-task.ts'
import { standing } from './standing.ts'
import { tasksThen } from './tasks-then.ts'

const database = await freshDatabase()
const day = (text: string) => text as CivilDate
const id = (number: number) => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [region, person, plan, measure, assignment, before] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const at = '2026-10-05T06:00:00.000Z'
const first = day('2026-10-01')
const laid = { startOn: day('2026-10-10'), dueOn: day('2026-10-20') }

beforeAll(() =>
  database.write(async ({ tables }) => {
    await sql`insert into organisation (id, region_id, parent_id, kind, name, short_name, path)
      values (${region}, ${region}, null, 'region', 'Край', 'Край', 'a'),
             (${before}, ${region}, ${region}, 'municipality', 'Район', 'Район', 'a.b')`.execute(tables)
    await sql`insert into person (id, sign_in_name, name) values (${person}, 'g', 'Галина')`.execute(tables)
    await sql`insert into plan (region_id, id, organisation_id, title, level, start_on, horizon_on, line_id, state,
        enacted_at, enacted_by)
      values (${region}, ${plan}, ${region}, 'План', 'region', '2026-01-01', '2026-12-31', ${plan}, 'in-force', ${at},
        ${person})`.execute(tables)
    await sql`insert into measure (region_id, id, plan_id, position, title)
      values (${region}, ${measure}, ${plan}, 0, 'Дело')`.execute(tables)
    await sql`insert into assignment (region_id, id, plan_id, measure_id, position, schedule, kind, windows)
      values (${region}, ${assignment}, ${plan}, ${measure}, 0, '{}', 'once', '[]')`.execute(tables)
  }),
)

const doer = { personId: person, does: true, controls: false, ownTask: false, evidence: 1 }
const controller = { ...doer, personId: id(7), does: false, controls: true }
const alone = { ...doer, controls: true, ownTask: true }
const anyCommand = fc.oneof(
  fc.constantFrom<TaskCommand>(
    { kind: 'submit', doneOn: day('2026-10-03'), note: 'Готово' },
    { kind: 'submit', doneOn: day('2026-10-21'), note: null },
    { kind: 'withdraw' },
    { kind: 'accept' },
    { kind: 'return', points: [{ about: null, reason: 'нет подписи' }] },
    { kind: 'ask-waiver', reason: 'нет центра' },
    { kind: 'agree-waiver' },
    { kind: 'take-back', reason: null },
  ),
  fc.integer({ min: 1, max: 40 }).map((number): TaskCommand => {
    const until = addDays(laid.dueOn, number)
    return { kind: 'grant-time', until, words: null }
  }),
)
const anyLife = fc.array(
  fc.tuple(anyCommand, fc.constantFrom(doer, controller, alone), fc.integer({ min: 0, max: 40 })),
  { maxLength: 20 },
)

type Life = readonly (readonly [TaskCommand, typeof doer, number])[]

/** What somebody made of it; halfway the plan may move it by an act. */
function live(life: Life, moves: boolean): readonly TaskStep[] {
  const steps: TaskStep[] = []
  for (const [place, [command, actor, number]] of [...life]
    .sort((one, other) => one[2] - other[2])
    .entries()) {
    const on = addDays(first, number)
    const state = stateAfter(laid, steps)
    if (moves && place === 4) {
      const to = { startOn: null, dueOn: addDays(laid.dueOn, 30) }
      const event = { kind: 'redated', from: state, to, why: 'act', words: 'Приказ № 5' } as const
      steps.push({
        event: { ...event, from: { startOn: state.startOn, dueOn: state.dueOn } },
        on,
        by: person,
      })
    }
    const decided = decide(stateAfter(laid, steps), command, actor, on)
    if (decided.ok) steps.push(...decided.value.map((event) => ({ event, on, by: person })))
  }
  return steps
}

it('a plan’s tasks stood on each day as their steps up to it tell', async () => {
  const lives = fc
    .sample(fc.tuple(anyLife, fc.boolean()), { numRuns: 300, seed: 28 })
    .map(([life, moves]) => live(life, moves))
  const met = new Set(lives.flat().map(({ event }) => event.kind))
  for (const kind of [
    'withdrawn',
    'accepted',
    'returned',
    'waiver-agreed',
    'taken-back',
    'time-granted',
    'redated',
  ])
    expect([...met]).toContain(kind)
  const ids = lives.map((_, index) => id(100 + index))
  await database.write(async (writer) => {
    await sql`insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, start_on,
        due_on, laid_on, changed_at)
      select ${region}, given.id, ${region}, ${plan}, ${measure}, ${assignment}, given.place, ${laid.startOn}, ${laid.dueOn},
        ${first}, ${at}
      from unnest(${ids}::uuid[]) with ordinality as given (id, place)`.execute(writer.tables)
    const taken = lives.flatMap((steps, index) =>
      steps.map((step, place) => ({ taskId: ids[index] ?? '', number: place + 1, step })),
    )
    await appendSteps(writer, region, taken, at)
    const states = lives.map((steps, index) => ({ id: ids[index] ?? '', state: stateAfter(laid, steps) }))
    await saveStates(writer, states, at)
    for (const { id: taskId, state } of states)
      await sql`update task set start_on = ${state.startOn} where id = ${taskId}`.execute(writer.tables)
  })
  for (const number of [0, 1, 5, 9, 12, 19, 20, 21, 30, 39, 40, 45]) {
    const on = addDays(first, number)
    const told = await database.read((reader) =>
      sql<{ id: string; standing: string; dueOn: CivilDate | null; doneOn: CivilDate | null }>`
        select task.id, ${standing(on)} as standing, task.due_on as "dueOn", task.done_on as "doneOn"
        from ${tasksThen(plan, on)} as task order by task.id`.execute(reader.tables),
    )
    const expected = lives.map((steps, index) => {
      const then = factsOf(
        stateAfter(
          laid,
          steps.filter((step) => step.on <= on),
        ),
      )
      return {
        id: ids[index],
        standing: standingThen(laidWindow(stateAfter(laid, steps), steps), steps, null, on),
        dueOn: then.dueOn,
        doneOn: then.doneOn,
      }
    })
    expect(told.rows, on).toEqual(expected)
  }
  const early = await database.read((reader) =>
    sql`select from ${tasksThen(plan, day('2026-09-30'))} as task`.execute(reader.tables),
  )
  expect(early.rows, 'the day before they were laid').toEqual([])
})

it('what was handed over was owed by who owed it, and what a roll-out took off its owner stood there', async () => {
  const [handed, removed] = [id(500), id(501)]
  await database.write(async (writer) => {
    await sql`insert into task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence, changed_at)
      values (${region}, ${handed}, ${region}, ${plan}, ${measure}, ${assignment}, 500, ${at})`.execute(
      writer.tables,
    )
    const event = {
      kind: 'handed-over',
      from: 'Район',
      fromId: before,
      to: 'Край',
      act: 'Приказ № 1',
    } as const
    await appendSteps(
      writer,
      region,
      [{ taskId: handed, number: 1, step: { event, on: first, by: person } }],
      at,
    )
    await sql`insert into removed_task (region_id, id, organisation_id, plan_id, measure_id, assignment_id, occurrence,
        laid_on, removed_on)
      values (${region}, ${removed}, ${region}, ${plan}, ${measure}, ${assignment}, 501, '2026-09-10', ${first})`.execute(
      writer.tables,
    )
  })
  const owedOn = async (on: string) =>
    (
      await database.read((reader) =>
        sql<{ id: string; owner: string }>`
          select task.id, task.organisation_id as owner from ${tasksThen(plan, day(on))} as task
          where task.id in (${handed}, ${removed}) order by task.id`.execute(reader.tables),
      )
    ).rows.map(({ id: taskId, owner }) => [taskId, owner])
  expect(await owedOn('2026-09-09')).toEqual([[handed, before]])
  expect(await owedOn('2026-09-30')).toEqual([
    [handed, before],
    [removed, region],
  ])
  expect(await owedOn('2026-10-01')).toEqual([[handed, region]])
})
