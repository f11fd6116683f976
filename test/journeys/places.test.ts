import { beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import type { TaskDays, TaskPage } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { attentionOrder } from '#core/task/attention-order.ts'
import { countDoing } from '#store/task/count-doing.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { region, north, school, centre } = town.places
const regional = await town.signIn('regional')
const mary = await town.signIn('municipal')
const head = await town.signIn('head')
const observer = await town.signIn('observer')
const administrator = await town.signIn('administrator')
const neighbour = await town.signIn('neighbour')
let planId = ''

const list = async (visitor: Visitor, query: string): Promise<TaskPage> =>
  (await visitor.get(`/api/tasks?${query}`)).json
const days = async (visitor: Visitor, query: string): Promise<TaskDays> =>
  (await visitor.get(`/api/tasks/days?${query}`)).json
const doing = async (visitor: Visitor, id: string): Promise<OrganisationDoing> =>
  (await visitor.get(`/api/organisations/${id}/doing`)).json
const titles = ({ tasks }: TaskPage) => tasks.map(({ measureTitle }) => measureTitle)

/** The district keeps the first and the last measure, the school is late with two, its centre has one within the week. */
beforeAll(async () => {
  const rows = [
    typedMeasure({ number: '1', title: 'Утвердить план', due: 'до 1 октября' }),
    typedMeasure({ number: '2', title: 'Издать приказ', due: 'до 1 октября' }),
    typedMeasure({ number: '3', title: 'Назначить руководителя', due: 'до 2 октября' }),
    typedMeasure({ number: '4', title: 'Открыть центр', due: 'до 9 октября' }),
    typedMeasure({ number: '5', title: 'Встретиться с родителями', due: 'по мере готовности' }),
  ]
  planId = await planInForce(mary, north, 'План района', rows)
  await layTasks(town, planId, school, '2')
  await layTasks(town, planId, school, '3')
  await layTasks(town, planId, centre, '4')
})

describe('the page of a region', () => {
  it('tells from the counters what its tasks tell when they are read', async () => {
    const told = await doing(regional, region)
    const read = await town.house.read((reader) => countDoing(reader, region, '2026-10-05' as CivilDate))
    const rows = (of: 'plan' | 'below') =>
      read
        .filter((row) => row.of === of && row.id !== null)
        .map(({ id, standing, tasks }) => `${id} ${standing} ${tasks}`)
        .sort()
    const said = (places: readonly { readonly id: string; readonly counts: object }[]) =>
      places
        .flatMap(({ id, counts }) =>
          Object.entries(counts).map(([standing, tasks]) => `${id} ${standing} ${tasks}`),
        )
        .sort()
    expect(rows('plan').length).toBeGreaterThan(0)
    expect(said(told.plans)).toEqual(rows('plan'))
    expect(said(told.below)).toEqual(rows('below'))
    expect(told.counts).toEqual({ overdue: 3, 'due-soon': 1, waiting: 1 })
  })
})

describe('a list of tasks', () => {
  it('of a place holds what lies below it, of an organisation alone its own', async () => {
    expect((await list(mary, `under=${north}`)).tasks).toHaveLength(5)
    expect(titles(await list(mary, `under=${school}`))).toEqual([
      'Издать приказ',
      'Назначить руководителя',
      'Открыть центр',
    ])
    expect((await list(mary, `under=${school}`)).counts).toEqual({ overdue: 2, 'due-soon': 1 })
    expect(titles(await list(mary, `organisation=${centre}`))).toEqual(['Открыть центр'])
  })

  it('tells what I do myself from what others do', async () => {
    expect(titles(await list(mary, 'whose=mine'))).toEqual(['Утвердить план', 'Встретиться с родителями'])
    expect(await list(mary, 'whose=others')).toMatchObject({ counts: { overdue: 2, 'due-soon': 1 } })
    expect((await list(head, 'whose=mine')).tasks).toHaveLength(3)
    expect((await list(observer, 'whose=mine')).tasks).toEqual([])
    expect((await list(observer, 'whose=others')).tasks).toHaveLength(5)
  })

  it('holds what is due between two days, and nothing that waits for a date', async () => {
    expect(titles(await list(regional, 'from=2026-10-02&to=2026-10-09'))).toEqual([
      'Назначить руководителя',
      'Открыть центр',
    ])
    expect((await list(regional, 'from=2026-10-02')).counts).toEqual({ overdue: 1, 'due-soon': 1 })
    expect((await list(regional, 'to=2026-10-01')).tasks).toHaveLength(2)
    expect((await regional.get('/api/tasks?from=2026-02-31')).status).toBe(400)
  })

  it.each(['attention', 'due', 'due-last', 'organisation'])(
    'in the order «%s» goes on where the page before ended',
    async (order) => {
      const whole = await list(regional, `order=${order}`)
      const seen: string[] = []
      let after = ''
      do {
        const page = await list(regional, `order=${order}&limit=2${after}`)
        if (after !== '') expect(page.counts).toEqual({})
        seen.push(...page.tasks.map(({ id }) => id))
        after = page.next === null ? '' : `&after=${encodeURIComponent(page.next)}`
      } while (after !== '')
      expect(seen).toEqual(whole.tasks.map(({ id }) => id))
      expect(new Set(seen).size).toBe(5)
    },
  )

  it('begins with what asks for attention and ends with what is done, of a region and of a school', async () => {
    for (const who of [regional, head]) {
      const { tasks } = await list(who, 'order=attention')
      const parts = tasks.map(({ standing }) => attentionOrder.findIndex((part) => part.includes(standing)))
      expect(parts).toEqual(parts.toSorted((one, other) => one - other))
      expect(new Set(parts).size).toBeGreaterThan(1)
      expect(tasks).toHaveLength((await list(who, 'order=due')).tasks.length)
    }
    const some = await list(regional, 'order=attention&standing=due-soon,overdue')
    expect(some.tasks.at(-1)?.standing).toBe('due-soon')
  })

  it('by organisation keeps one’s tasks together, the last due day first begins with what has no day', async () => {
    const names = (await list(regional, 'order=organisation')).tasks.map(({ organisation }) => organisation)
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'ru')))
    const last = (await list(regional, 'order=due-last')).tasks.map(({ dueOn }) => dueOn)
    expect(last).toEqual([null, '2026-10-09', '2026-10-02', '2026-10-01', '2026-10-01'])
  })
})

describe('a month', () => {
  it('tells for each day how many tasks stand how, and which days are off', async () => {
    const month = await days(mary, `month=2026-10&plan=${planId}`)
    expect(month.days).toEqual([
      { day: '2026-10-01', counts: { overdue: 2 } },
      { day: '2026-10-02', counts: { overdue: 1 } },
      { day: '2026-10-09', counts: { 'due-soon': 1 } },
    ])
    expect(month.waiting).toBe(1)
    expect(month.off.slice(0, 3)).toEqual(['2026-10-03', '2026-10-04', '2026-10-10'])
    expect(month.off).toHaveLength(9)
    expect((await days(mary, 'month=2026-11')).off).toContain('2026-11-04')
    expect((await days(mary, 'month=2026-11')).days).toEqual([])
  })

  it('counts what the list of the day holds, of a place, a person, a plan', async () => {
    for (const place of [`under=${school}`, 'whose=mine', 'whose=others', `plan=${planId}`]) {
      for (const { day, counts } of (await days(mary, `month=2026-10&${place}`)).days) {
        expect((await list(mary, `${place}&from=${day}&to=${day}`)).counts).toEqual(counts)
      }
    }
  })

  it('that is none is refused', async () => {
    for (const month of ['2026-13', '0000-01', 'октябрь'])
      expect((await mary.get(`/api/tasks/days?month=${encodeURIComponent(month)}`)).status).toBe(400)
    expect((await mary.get('/api/tasks/days')).status).toBe(400)
  })
})

describe('an organisation', () => {
  it('tells what it and those below it have to do, by plan and by place, and who works there', async () => {
    const district = await doing(mary, north)
    expect(district.counts).toEqual({ overdue: 3, 'due-soon': 1, waiting: 1 })
    expect(district.plans).toEqual([
      {
        id: planId,
        title: 'План района',
        organisation: 'Северный район',
        own: true,
        counts: { overdue: 3, 'due-soon': 1, waiting: 1 },
      },
    ])
    expect(district.below).toMatchObject([
      { id: school, kind: 'school', centres: 1, counts: { overdue: 2, 'due-soon': 1 } },
    ])
    expect(district.people?.map(({ role }) => role)).toEqual([
      'municipal-coordinator',
      'municipal-coordinator',
      'observer',
    ])
    const below = await doing(mary, school)
    expect(below).toMatchObject({ counts: { overdue: 2, 'due-soon': 1 }, plans: [{ own: false }] })
    expect(below.below).toMatchObject([{ id: centre, kind: 'centre', counts: { 'due-soon': 1 } }])
  })

  it('counts as its list does', async () => {
    for (const id of [north, school, centre])
      expect((await doing(regional, id)).counts).toEqual((await list(regional, `under=${id}`)).counts)
  })

  it('tells an observer nothing of people, and an administrator nothing of tasks', async () => {
    expect((await doing(observer, school)).people).toBeNull()
    const seen = await doing(administrator, north)
    expect(seen).toMatchObject({ seesTasks: false, counts: {}, plans: [], below: [{ counts: {} }] })
    expect(seen.people).not.toBeNull()
  })

  it('is not there for who does not see it, whichever way they ask', async () => {
    for (const path of [
      `/api/tasks?under=${school}`,
      `/api/tasks/sheet?under=${school}`,
      `/api/tasks/days?month=2026-10&under=${school}`,
      `/api/organisations/${school}/doing`,
    ])
      expect((await neighbour.get(path)).json.code, path).toBe('organisation/not-found')
    expect((await head.get(`/api/tasks?under=${north}`)).json.code).toBe('organisation/not-found')
    expect((await administrator.get(`/api/tasks?under=${north}`)).status).toBe(404)
    expect((await neighbour.get(`/api/tasks/days?month=2026-10&plan=${planId}`)).json.code).toBe(
      'plan/not-found',
    )
    expect(await days(neighbour, `month=2026-10&organisation=${school}`)).toMatchObject({
      days: [],
      waiting: 0,
    })
    expect(town.faults).toEqual([])
  })
})
