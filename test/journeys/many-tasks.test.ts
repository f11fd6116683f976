import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallPdf } from './bring.ts'
import { newcomer, settleUnder } from './district.ts'
import { planInForce } from './plan-in-force.ts'
import { sendWhole } from './sending.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')
let head: Visitor
let planId = ''
let measureId = ''
/** Thirty tasks of one measure; they lie at a school with thirty terms. */
let tasks: readonly string[] = []

beforeAll(async () => {
  const [school = ''] = await settleUnder(town, town.places.north, 'school', ['СОШ № 30'])
  head = await newcomer(town, 'thirty', 'school-head', school)
  const rows = [typedMeasure({ number: '7', title: 'Провести урок', result: 'Отчёт', due: 'еженедельно' })]
  planId = await planInForce(mary, town.places.north, 'План района', rows)
  await town.database.write(async (writer) => {
    await sql`update task set organisation_id = ${school} where plan_id = ${planId}`.execute(writer.tables)
    await sql`
      insert into executor (region_id, assignment_id, organisation_id, plan_id, part, roll_out_id)
      select region_id, assignment_id, organisation_id, plan_id, 'main', id from task where plan_id = ${planId}
      on conflict do nothing
    `.execute(writer.tables)
  })
  const page = (await mary.get(`/api/tasks?plan=${planId}&limit=30`)).json
  tasks = page.tasks.map(({ id }: { id: string }) => id)
  measureId = page.tasks[0].measureId
})

const address = () => `/api/plans/${planId}/measures/${measureId}`
const take = (visitor: Visitor, command: object, more: object = {}) =>
  visitor.post('/api/tasks/steps', { taskIds: tasks, command, file: null, preview: false, ...more })
const submit = { kind: 'submit', doneOn: '2026-10-05', note: 'Уроки прошли' }

describe('thirty tasks of one measure', () => {
  it('are listed with what may be done with each, to who sees them', async () => {
    const seen = (await head.get(`${address()}/tasks`)).json
    expect(seen).toMatchObject({
      measure: { number: '7' },
      controller: 'Мария Северная',
      answersMyself: false,
    })
    expect(seen.tasks.length).toBeGreaterThanOrEqual(30)
    expect(seen.tasks[0]).toMatchObject({
      organisation: 'СОШ № 30',
      evidence: 0,
      commands: ['submit', 'ask-time', 'ask-waiver'],
    })
    expect((await neighbour.get(`${address()}/tasks`)).status).toBe(404)
    const refused = (await take(neighbour, submit)).json
    expect(refused.taken).toBe(0)
    expect(new Set(refused.barred.map(({ reason }: { reason: string }) => reason))).toEqual(
      new Set(['Такого задания нет, или оно вам не видно.']),
    )
    expect(refused.barred.every(({ organisation }: { organisation: string }) => organisation === '')).toBe(
      true,
    )
  })

  it('take one file as their evidence, kept once, and are submitted together', async () => {
    const sendingId = await sendWhole(head, 'Отчёт.pdf', smallPdf)
    const file = { sendingId, kind: 'report' }
    expect((await take(head, submit, { preview: true })).json).toEqual({ taken: 0, barred: [] })
    expect((await take(head, submit, { file })).json).toEqual({ taken: 30, barred: [] })
    const rows = await town.database.read((reader) =>
      sql<{ pieces: number; files: number }>`
        select count(*) as pieces, count(distinct sha256) as files from evidence where task_id = any(${[...tasks]}::uuid[])
      `.execute(reader.tables),
    )
    expect(rows.rows).toEqual([{ pieces: 30, files: 1 }])
    const one = (await mary.get(`/api/tasks/${tasks[0]}`)).json
    expect(one).toMatchObject({ standing: 'submitted', note: 'Уроки прошли', checklist: { enough: true } })
    expect(one.history).toHaveLength(1)
    expect((await take(head, submit)).json, 'sent twice over a weak line').toEqual({ taken: 30, barred: [] })
  })

  it('are accepted but for those that do not take it, each of which is named with its reason', async () => {
    const [first = '', second = '', third = ''] = tasks
    const back = { kind: 'return', points: [{ about: 'report', reason: 'нет подписи' }] }
    const waiting = (await mary.get('/api/today')).json
    expect(waiting.check[0].ofMeasure, 'more wait than the page shows').toBe(waiting.counts.check)
    const reasons = [{ taskId: second, reason: 'урок прошёл не в тот день' }]
    expect((await take(mary, back, { taskIds: [first, second], reasons })).json).toEqual({
      taken: 2,
      barred: [],
    })
    const pointsOf = async (id: string) =>
      (await head.get(`/api/tasks/${id}`)).json.history.at(-1).event.points
    expect(await pointsOf(first)).toEqual(back.points)
    expect(await pointsOf(second)).toEqual([{ about: null, reason: 'урок прошёл не в тот день' }])
    const rest = tasks.filter((id) => id !== first && id !== second)
    expect((await take(head, { kind: 'accept' }, { taskIds: rest })).json).toMatchObject({ taken: 0 })
    const ahead = (await take(mary, { kind: 'accept' }, { preview: true })).json
    expect([ahead.taken, ahead.barred.length], 'nothing is done, what is barred is told').toEqual([0, 2])
    expect((await mary.get(`/api/tasks/${third}`)).json.standing).toBe('submitted')
    const refused = (await take(mary, { kind: 'accept' })).json
    expect(refused.taken).toBe(28)
    expect(refused.barred.map(({ taskId }: { taskId: string }) => taskId).sort()).toEqual(
      [first, second].sort(),
    )
    expect(refused.barred[0]).toMatchObject({
      organisation: 'СОШ № 30',
      reason: 'Исполнение этого задания ещё не представлено на проверку.',
    })
    expect((await mary.get(`/api/tasks/${third}`)).json.standing).toMatch(/^done/)
    expect((await head.get('/api/today')).json.counts.returned).toBe(2)
    expect((await mary.get(`/api/tasks/${first}`)).json.standing, 'what was named is as it was').toBe(
      'returned',
    )
    const history = (await mary.get(`/api/plans/${planId}/history`)).json.lines
    expect(
      history.filter(({ sentence }: { sentence: string }) => /^Исполнение принято/.test(sentence)),
    ).toHaveLength(28)
    const takenBack = await take(mary, { kind: 'take-back', reason: null }, { taskIds: rest })
    expect(takenBack.json, 'accepted by mistake').toEqual({ taken: 28, barred: [] })
    expect((await mary.get('/api/today')).json.counts.check).toBe(28)
  })

  it('of another measure, or of nobody, are not found among them', async () => {
    const strange = '019b0000-0000-7000-8000-000000000001'
    const answer = (await take(head, { kind: 'attach' }, { taskIds: [strange] })).json
    expect(answer.barred).toEqual([
      { taskId: strange, organisation: '', dueOn: null, reason: 'Такого задания нет, или оно вам не видно.' },
    ])
    expect(town.faults).toEqual([])
  })
})
