import { beforeAll, describe, expect, it } from 'vitest'
import { newcomer, settleUnder } from './district.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')
let head: Visitor
/** Of two plans under one controller, by the title of the measure. */
const tasks = new Map<string, string>()
const idOf = (title: string) => tasks.get(title) ?? ''
const titles = ['Издать приказ', 'Провести урок', 'Закупить мебель', 'Обновить сайт']
let theirs = ''

beforeAll(async () => {
  const [school = ''] = await settleUnder(town, town.places.north, 'school', ['СОШ № 40'])
  head = await newcomer(town, 'forty', 'school-head', school)
  for (const [place, pair] of [titles.slice(0, 2), titles.slice(2)].entries()) {
    const rows = pair.map((title, row) =>
      typedMeasure({ number: `${place}.${row}`, title, due: `до ${10 + row} октября` }),
    )
    const planId = await planInForce(mary, town.places.north, `План ${place + 1}`, rows)
    await layTasks(town, planId, school)
    for (const { measureTitle, id } of (await mary.get(`/api/tasks?plan=${planId}`)).json.tasks)
      tasks.set(measureTitle, id)
  }
  const planId = await planInForce(neighbour, town.places.south, 'План соседей', [
    typedMeasure({ number: '1', title: 'Соседское', due: 'до 9 октября' }),
  ])
  theirs = (await neighbour.get(`/api/tasks?plan=${planId}`)).json.tasks[0].id
})

const take = (visitor: Visitor, taskIds: readonly string[], command: object, more: object = {}) =>
  visitor.post('/api/tasks/steps', { taskIds, command, file: null, preview: false, ...more })
const waiting = async (visitor: Visitor, more = '') => {
  const { tasks: lines, counts } = (await visitor.get(`/api/tasks?whose=check&order=due${more}`)).json
  return { titles: lines.map(({ measureTitle }: { measureTitle: string }) => measureTitle), counts }
}

describe('what waits for the answer of one who controls several plans', { timeout: 60_000 }, () => {
  it('is a list of its own, with as many as «Сегодня» says, and nobody else’s', async () => {
    const submit = { kind: 'submit', doneOn: '2026-10-05', note: 'Сделано' }
    expect((await take(head, titles.slice(0, 3).map(idOf), submit)).json.taken).toBe(3)
    const asked = { kind: 'ask-time', reason: 'Нет доступа', until: '2026-10-20' }
    expect((await head.post(`/api/tasks/${idOf('Обновить сайт')}/steps`, asked)).status).toBe(200)
    const all = await waiting(mary)
    expect(new Set(all.titles)).toEqual(new Set(titles))
    expect(all.counts).toEqual({ submitted: 3, 'due-soon': 1 })
    const today = (await mary.get('/api/today')).json
    expect(today.counts.check).toBe(4)
    expect(all.titles, 'in the same order').toEqual(
      today.check.map(({ measureTitle }: { measureTitle: string }) => measureTitle),
    )
    expect((await waiting(mary, '&standing=submitted')).titles).toHaveLength(3)
    expect((await waiting(head)).titles).toEqual([])
    expect((await waiting(neighbour)).titles).toEqual([])
    const sheet = await mary.get('/api/tasks/sheet?whose=check')
    expect(sheet.status).toBe(200)
  })

  it('is answered over plans at once, each with its own reason; a neighbour’s task is not there', async () => {
    const ids = [idOf('Издать приказ'), idOf('Закупить мебель'), theirs]
    const points = [{ about: null, reason: 'нет подписи' }]
    const reasons = [{ taskId: idOf('Закупить мебель'), reason: 'нет накладной' }]
    const answer = (await take(mary, ids, { kind: 'return', points }, { reasons })).json
    expect(answer).toEqual({
      taken: 2,
      barred: [
        {
          taskId: theirs,
          organisation: '',
          dueOn: null,
          reason: 'Такого задания нет, или оно вам не видно.',
        },
      ],
    })
    const reasonOf = async (title: string) =>
      (await head.get(`/api/tasks/${idOf(title)}`)).json.history.at(-1).event.points[0].reason
    expect(await reasonOf('Издать приказ')).toBe('нет подписи')
    expect(await reasonOf('Закупить мебель')).toBe('нет накладной')
    for (const title of ['Издать приказ', 'Закупить мебель']) {
      const { plan } = (await mary.get(`/api/tasks/${idOf(title)}`)).json
      const { lines } = (await mary.get(`/api/plans/${plan.id}/history`)).json
      expect(
        lines.filter(({ sentence }: { sentence: string }) => sentence.includes(title)).length,
        'each in the journal of its own plan',
      ).toBeGreaterThan(0)
    }
  })

  it('what a colleague has answered meanwhile, or one has submitted oneself, is named', async () => {
    const accept = { kind: 'accept' }
    expect((await take(mary, [idOf('Провести урок')], accept)).json.taken).toBe(1)
    const again = (await take(mary, [idOf('Провести урок'), idOf('Обновить сайт')], accept)).json
    expect(again.taken).toBe(0)
    expect(again.barred.map(({ organisation }: { organisation: string }) => organisation)).toEqual([
      'СОШ № 40',
      'СОШ № 40',
    ])
    const own = { kind: 'submit', doneOn: '2026-10-05', note: 'Сделано за школу' }
    expect((await take(mary, [idOf('Издать приказ')], own)).json.taken).toBe(1)
    expect((await waiting(mary)).titles, 'not what I have submitted for another').toEqual(['Обновить сайт'])
    const mine = (await take(mary, [idOf('Издать приказ')], accept, { preview: true })).json
    expect(mine.barred).toHaveLength(1)
    expect(town.faults).toEqual([])
  })
})
