import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import type { TaskPage, Today } from '#contract/task.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import type { Terms } from '#contract/term.ts'
import { settleUnder } from './district.ts'
import { planInForce, rollOut } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'

let today = '2026-03-02'
const town = await openTown({ today: () => today })
const { north, school } = town.places
const mary = await town.signIn('municipal')
const head = await town.signIn('head')

const heads = 'руководители ОО'
let planId: string

const terms = async (): Promise<Terms> => (await mary.get(`/api/plans/${planId}/terms`)).json
const termOf = async (number: string) => {
  const found = (await terms()).terms.find(({ measure }) => measure.number === number)
  if (found === undefined) throw new Error(`no term of measure ${number}`)
  return found
}
const tasksOf = async (visitor: typeof mary, number: string): Promise<TaskPage['tasks']> => {
  const plan: PlanView = (await mary.get(`/api/plans/${planId}`)).json
  const id = plan.measures.find((measure) => measure.number === number)?.id
  return (await visitor.get(`/api/tasks?plan=${planId}&measure=${id}`)).json.tasks
}
const put = async (number: string, body: object) =>
  mary.put(`/api/plans/${planId}/terms/${(await termOf(number)).id}`, body)
const dates = (...ends: string[]) => ({ kind: 'dates', windows: ends.map((end) => ({ start: null, end })) })

beforeAll(async () => {
  await settleUnder(town, north, 'school', ['СОШ № 1', 'СОШ № 2'])
  planId = await planInForce(mary, north, 'План со сроками, которые ждут', [
    typedMeasure({
      number: '1',
      title: 'Мониторинг',
      due: 'по графику Минпросвещения России',
      responsible: heads,
    }),
    typedMeasure({
      number: '2',
      title: 'Отчёт',
      due: 'в течение 10 дней после открытия',
      responsible: heads,
    }),
    typedMeasure({ number: '3', title: 'Совещание', due: 'как получится', responsible: heads }),
    typedMeasure({ number: '4', title: 'Смотр', due: 'до 3 октября', responsible: heads }),
  ])
  await rollOut(mary, planId)
})

describe('terms that wait for a date', () => {
  it('stand on a list of the plan and in «Сегодня» of who may set them', async () => {
    const { terms: listed, maySet } = await terms()
    expect(maySet).toBe(true)
    expect(listed.map(({ measure, waitsFor, concerned }) => [measure.number, waitsFor, concerned])).toEqual([
      ['1', 'timetable', { tasks: 3, organisations: 3, names: ['СОШ № 1', 'СОШ № 2', 'СОШ № 5'] }],
      ['2', 'event', { tasks: 3, organisations: 3, names: ['СОШ № 1', 'СОШ № 2', 'СОШ № 5'] }],
      ['3', 'reading', { tasks: 3, organisations: 3, names: ['СОШ № 1', 'СОШ № 2', 'СОШ № 5'] }],
    ])
    const seen: Today = (await mary.get('/api/today')).json
    expect(seen.undated).toEqual([{ id: planId, title: 'План со сроками, которые ждут', terms: 3 }])
    expect((await head.get('/api/today')).json.undated).toEqual([])
  })

  it('are set by nobody else', async () => {
    const id = (await termOf('1')).id
    const body = { settlement: dates('2026-04-10'), reason: null, known: 0 }
    for (const [name, status] of [
      ['head', 404],
      ['neighbour', 404],
      ['observer', 403],
    ] as const) {
      const visitor = await town.signIn(name)
      expect((await visitor.put(`/api/plans/${planId}/terms/${id}`, body)).status, name).toBe(status)
    }
    expect((await (await town.signIn('neighbour')).get(`/api/plans/${planId}/terms`)).status).toBe(404)
  })

  it('get their dates once for all, as often as the event comes', async () => {
    const set = await put('1', { settlement: dates('2026-04-10', '2026-10-09'), reason: null, known: 0 })
    expect([set.status, set.json]).toEqual([200, { tasks: 6 }])
    const own = await tasksOf(head, '1')
    expect(own.map(({ dueOn, standing }) => [dueOn, standing])).toEqual([
      ['2026-04-10', 'open'],
      ['2026-10-09', 'open'],
    ])
    const details: TaskDetails = (await head.get(`/api/tasks/${own[0]?.id}`)).json
    expect(details.history.map(({ event }) => event)).toMatchObject([
      { kind: 'redated', why: 'date', from: { dueOn: null }, to: { dueOn: '2026-04-10' } },
    ])
  })

  it('are corrected with a reason, and the earlier date is kept', async () => {
    const body = { settlement: dates('2026-04-17'), reason: null, known: 1 }
    expect((await put('1', body)).json.code).toBe('term/reason-missing')
    expect((await put('1', { ...body, reason: 'Письмо министерства', known: 0 })).json.code).toBe(
      'term/changed-meanwhile',
    )
    expect((await put('1', { ...body, reason: 'Письмо министерства' })).json).toEqual({ tasks: 3 })
    const term = await termOf('1')
    expect(term.windows).toEqual([{ start: null, end: '2026-04-17', dueOn: '2026-04-17' }])
    expect(term.settings[1]).toMatchObject({
      by: 'Мария Северная',
      reason: 'Письмо министерства',
      earlier: [{ end: '2026-04-10' }, { end: '2026-10-09' }],
    })
    const own = await tasksOf(head, '1')
    expect(own.map(({ dueOn, standing }) => [dueOn, standing])).toEqual([
      ['2026-04-17', 'open'],
      ['2026-10-09', 'cancelled'],
    ])
    const { lines } = (await mary.get(`/api/plans/${planId}/history`)).json
    expect(lines[0].sentence).toBe(
      'Назначен срок: «1. Мониторинг». Даты: 17.04.2026 (было: 10.04.2026, 09.10.2026); ' +
        '3 задания. Причина: Письмо министерства',
    )
  })

  it('come back when a second date is set again', async () => {
    const set = await put('1', {
      settlement: dates('2026-04-17', '2026-11-20'),
      reason: 'Добавлен осенний этап',
      known: 2,
    })
    expect(set.json).toEqual({ tasks: 3 })
    const live = (await tasksOf(head, '1')).filter(({ standing }) => standing !== 'cancelled')
    expect(live.map(({ dueOn }) => dueOn)).toEqual(['2026-04-17', '2026-11-20'])
  })

  it('are counted from the day of the event that they hang on', async () => {
    const id = (await termOf('2')).id
    const settlement = { kind: 'event', days: ['2026-09-01'] }
    const shown = await mary.post(`/api/plans/${planId}/terms/${id}/preview`, { settlement })
    expect(shown.json.windows).toEqual([{ start: '2026-09-01', end: '2026-09-11', dueOn: '2026-09-11' }])
    expect((await put('2', { settlement, reason: null, known: 0 })).json).toEqual({ tasks: 3 })
    expect((await tasksOf(head, '2'))[0]).toMatchObject({ startOn: '2026-09-01', dueOn: '2026-09-11' })
  })

  it('are settled in other words where nobody understood them', async () => {
    const wrong = await put('3', { settlement: { kind: 'term', text: 'авось' }, reason: null, known: 0 })
    expect([wrong.status, wrong.json.code]).toEqual([422, 'term/not-understood'])
    const set = await put('3', {
      settlement: { kind: 'term', text: 'ежеквартально до 10 числа' },
      reason: null,
      known: 0,
    })
    expect(set.status).toBe(200)
    const plan: PlanView = (await mary.get(`/api/plans/${planId}`)).json
    expect(plan.undated).toBe(0)
    expect(plan.measures[2]?.assignments[0]).toMatchObject({ due: 'как получится', kind: 'recurring' })
    expect((await tasksOf(head, '3')).length).toBeGreaterThan(1)
  })

  it('are laid on whom the plan reaches later, too', async () => {
    const [later] = await settleUnder(town, north, 'school', ['СОШ № 9'])
    await rollOut(mary, planId)
    const laid = (await tasksOf(mary, '1')).filter(({ organisation }) => organisation === 'СОШ № 9')
    expect(laid.map(({ dueOn }) => dueOn)).toEqual(['2026-04-17', '2026-11-20'])
    expect(later).toBeDefined()
  })

  it('with days of their own are changed only by an act', async () => {
    const plan: PlanView = (await mary.get(`/api/plans/${planId}`)).json
    const id = plan.measures[3]?.assignments[0]?.id
    const set = await mary.put(`/api/plans/${planId}/terms/${id}`, {
      settlement: dates('2026-10-10'),
      reason: 'просто так',
      known: 0,
    })
    expect([set.status, set.json.code]).toEqual([409, 'term/has-days'])
  })
})

describe('due days on days off', () => {
  const smotr = async () => {
    const [task] = await tasksOf(head, '4')
    if (task === undefined) throw new Error('no task')
    return task
  }

  it('stay where they are unless the plan says so', async () => {
    expect(await smotr()).toMatchObject({ dueOn: '2026-10-03', termOn: null })
  })

  it('move to the next working day by word of who may enact, and both days are told', async () => {
    expect((await head.put(`/api/plans/${planId}/due-days`, { moves: true })).status).toBe(404)
    const set = await mary.put(`/api/plans/${planId}/due-days`, { moves: true })
    expect(set.status).toBe(200)
    expect(set.json.tasks).toBeGreaterThanOrEqual(4)
    expect(await smotr()).toMatchObject({ dueOn: '2026-10-05', termOn: '2026-10-03' })
    const details: TaskDetails = (await head.get(`/api/tasks/${(await smotr()).id}`)).json
    expect(details).toMatchObject({ dueOn: '2026-10-05', termOn: '2026-10-03' })
    expect(details.history.at(-1)?.event).toMatchObject({ kind: 'redated', why: 'setting' })
    today = '2026-10-04'
    expect((await smotr()).standing).toBe('due-soon')
    today = '2026-03-02'
  })

  it('move for dates that are set and tasks that are laid later', async () => {
    const set = await put('2', {
      settlement: { kind: 'event', days: ['2026-09-02'] },
      reason: 'Открытие перенесено',
      known: 1,
    })
    expect(set.status).toBe(200)
    expect((await tasksOf(head, '2'))[0]).toMatchObject({ dueOn: '2026-09-14', termOn: '2026-09-12' })
    await settleUnder(town, north, 'school', ['СОШ № 10'])
    await rollOut(mary, planId)
    const laid = (await tasksOf(mary, '4')).find(({ organisation }) => organisation === 'СОШ № 10')
    expect(laid).toMatchObject({ dueOn: '2026-10-05', termOn: '2026-10-03' })
  })

  it('follow a region’s own holiday and go back with it', async () => {
    const administrator = await town.signIn('administrator')
    const { holidays } = (await administrator.get('/api/calendar/regional/2026')).json
    expect(holidays).toEqual([])
    const body = { holidays: [{ on: '2026-10-05', title: 'День края' }], from: [] }
    expect((await mary.put('/api/calendar/regional/2026', body)).status).toBe(403)
    expect((await administrator.put('/api/calendar/regional/2026', body)).status).toBe(204)
    await expect.poll(async () => (await smotr()).dueOn).toBe('2026-10-06')
    expect(await smotr()).toMatchObject({ termOn: '2026-10-03' })
    const back = { holidays: [], from: body.holidays }
    expect((await administrator.put('/api/calendar/regional/2026', back)).status).toBe(204)
    await expect.poll(async () => (await smotr()).dueOn).toBe('2026-10-05')
  })

  it('go back to the term’s own when the plan moves them no more', async () => {
    expect((await mary.put(`/api/plans/${planId}/due-days`, { moves: false })).status).toBe(200)
    expect(await smotr()).toMatchObject({ dueOn: '2026-10-03', termOn: null })
    expect(school).toBeDefined()
  })
})
