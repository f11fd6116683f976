import { beforeAll, describe, expect, it } from 'vitest'
import type { Today } from '#contract/task.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const regional = await town.signIn('regional')
const mary = await town.signIn('municipal')
const head = await town.signIn('head')
const centreHead = await town.signIn('centreHead')
const observer = await town.signIn('observer')
const administrator = await town.signIn('administrator')
const neighbour = await town.signIn('neighbour')
let planId = ''

const today = async (visitor: Visitor): Promise<Today> => (await visitor.get('/api/today')).json
const titles = (lines: Today['overdue']) => lines.map(({ measureTitle }) => measureTitle)

/** The district keeps the first measure, the school is late with two, its centre has one within the week. */
beforeAll(async () => {
  const rows = [
    typedMeasure({ number: '1', title: 'Утвердить план', due: 'до 1 октября' }),
    typedMeasure({ number: '2', title: 'Издать приказ', due: 'до 1 октября' }),
    typedMeasure({ number: '3', title: 'Назначить руководителя', due: 'до 2 октября' }),
    typedMeasure({ number: '4', title: 'Открыть центр', due: 'до 9 октября' }),
  ]
  planId = await planInForce(mary, town.places.north, 'План района', rows)
  await layTasks(town, planId, town.places.school, '2')
  await layTasks(town, planId, town.places.school, '3')
  await layTasks(town, planId, town.places.centre, '4')
})

describe('«Сегодня»', () => {
  it('holds of a coordinator the own organisation’s tasks, and of those below a line a plan', async () => {
    const seen = await today(mary)
    expect(titles(seen.overdue)).toEqual(['Утвердить план'])
    expect(seen.counts).toMatchObject({ overdue: 1, week: 0, month: 0 })
    expect(seen.behind).toEqual({
      all: 1,
      plans: [
        { id: planId, title: 'План района', organisation: 'Северный район', behind: 2, overdue: 3, soon: 1 },
      ],
    })
  })

  it('counts what the plan’s list and matrix count', async () => {
    const [plan] = (await today(mary)).behind.plans
    const list = (await mary.get(`/api/tasks?plan=${planId}&standing=overdue`)).json
    expect(list.tasks).toHaveLength(plan?.overdue ?? -1)
    expect(list.counts).toMatchObject({ overdue: plan?.overdue, 'due-soon': plan?.soon })
    const { organisations } = (await mary.get(`/api/plans/${planId}/matrix`)).json
    const late = organisations.filter(({ overdue }: { overdue: number }) => overdue > 0)
    expect(late).toHaveLength(plan?.behind ?? -1)
  })

  it('holds of a head the school’s tasks and its centre’s, and no summary of themselves', async () => {
    const seen = await today(head)
    expect(titles(seen.overdue).sort()).toEqual(['Издать приказ', 'Назначить руководителя'])
    expect(titles(seen.week)).toEqual(['Открыть центр'])
    expect(seen.behind).toEqual({ plans: [], all: 0 })
    const centre = await today(centreHead)
    expect([titles(centre.overdue), titles(centre.week)]).toEqual([[], ['Открыть центр']])
    expect(centre.behind.all).toBe(0)
  })

  it('asks nothing of who only oversees, and shows them how plans stand', async () => {
    for (const visitor of [regional, observer]) {
      const seen = await today(visitor)
      expect(seen.counts).toMatchObject({ overdue: 0, week: 0, month: 0, waiting: 0, done: 0 })
      expect(seen.behind.plans).toMatchObject([{ id: planId, behind: 2, overdue: 3 }])
      expect(seen.begun).toBe(true)
    }
  })

  it('tells a neighbour neither a plan nor a count', async () => {
    const seen = await today(neighbour)
    expect(seen.behind).toEqual({ plans: [], all: 0 })
    expect(seen.begun).toBe(false)
  })

  it('knows that an administrator’s house is furnished', async () => {
    expect(await today(administrator)).toMatchObject({ furnished: true, begun: false })
    expect((await today(observer)).furnished).toBe(false)
    expect(town.faults).toEqual([])
  })
})

describe('a page of tasks', () => {
  it('of a region goes on where the page before ended, and holds each task once', async () => {
    const first = (await regional.get('/api/tasks?limit=3')).json
    const second = (await regional.get(`/api/tasks?limit=3&after=${encodeURIComponent(first.next)}`)).json
    const days = [...first.tasks, ...second.tasks].map(({ dueOn }: { dueOn: string }) => dueOn)
    expect(days).toEqual(['2026-10-01', '2026-10-01', '2026-10-02', '2026-10-09'])
    expect(second.next).toBeNull()
    expect(first.counts).toEqual({ overdue: 3, 'due-soon': 1 })
  })

  it('asked for standings holds those that stand so', async () => {
    const of = async (standing: string) =>
      (await regional.get(`/api/tasks?standing=${standing}`)).json.tasks.length
    expect(await of('overdue')).toBe(3)
    expect(await of('due-soon')).toBe(1)
    expect(await of('overdue,due-soon')).toBe(4)
    expect(await of('open,ahead')).toBe(0)
    expect(await of('waiting,done')).toBe(0)
  })
})
