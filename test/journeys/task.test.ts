import { beforeAll, describe, expect, it } from 'vitest'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const head = await town.signIn('head')

interface Line {
  readonly id: string
  readonly dueOn: string | null
  readonly standing: string
}

beforeAll(async () => {
  const terms = ['еженедельно', 'ежеквартально', 'до 1 марта', '10 октября', '20 октября', 'по необходимости']
  for (const [visitor, place] of [
    [mary, town.places.north],
    [head, town.places.school],
  ] as const) {
    const rows = terms.map((due, index) =>
      typedMeasure({ number: `${index + 1}`, title: `Дело ${due}`, due }),
    )
    await planInForce(visitor, place, `План ${place}`, rows)
  }
})

describe('the list of tasks', () => {
  it('comes by due day, a page at a time, without gaps or repetitions, those without a day last', async () => {
    const seen: Line[] = []
    let after: string | null = null
    let pages = 0
    do {
      const page: { tasks: Line[]; next: string | null } = (
        await mary.get(`/api/tasks?limit=7${after === null ? '' : `&after=${encodeURIComponent(after)}`}`)
      ).json
      seen.push(...page.tasks)
      after = page.next
      pages += 1
    } while (after !== null)
    const whole = (await mary.get('/api/tasks?limit=500')).json
    expect(pages).toBe(Math.ceil(whole.tasks.length / 7))
    expect(seen).toEqual(whole.tasks)
    expect(new Set(seen.map((line) => line.id)).size).toBe(seen.length)
    const days = seen.map((line) => line.dueOn ?? '9999')
    expect(days).toEqual([...days].sort())
    expect(seen.at(-1)?.standing).toBe('waiting')
    const counted = Object.values(whole.counts as Record<string, number>).reduce(
      (sum, count) => sum + count,
      0,
    )
    expect(counted).toBe(seen.length)
  })

  it('is narrowed to standings', async () => {
    const { tasks, counts } = (await mary.get('/api/tasks?standing=overdue,waiting&limit=500')).json
    expect(new Set(tasks.map((line: Line) => line.standing))).toEqual(new Set(['overdue', 'waiting']))
    expect(tasks).toHaveLength(counts.overdue + counts.waiting)
    expect((await mary.get('/api/tasks?standing=done')).json.tasks).toEqual([])
  })

  it('tells nonsense from a list', async () => {
    for (const query of ['standing=late', 'limit=x', 'limit=-1', 'plan=1']) {
      expect((await mary.get(`/api/tasks?${query}`)).status).toBe(400)
    }
    for (const after of ['x', '2026-13-01~x', "~'; drop table task; --"]) {
      const answer = await mary.get(`/api/tasks?after=${encodeURIComponent(after)}`)
      expect([answer.status, answer.json.code]).toEqual([400, 'page/key-unknown'])
    }
    expect(town.faults).toEqual([])
  })

  it('reaches down the tree and not up', async () => {
    const mine = (await mary.get('/api/tasks?limit=500')).json.tasks
    const theirs = (await head.get('/api/tasks?limit=500')).json.tasks
    expect(new Set(mine.map((line: { organisation: string }) => line.organisation))).toEqual(
      new Set(['Северный район', 'СОШ № 5']),
    )
    expect(new Set(theirs.map((line: { organisation: string }) => line.organisation))).toEqual(
      new Set(['СОШ № 5']),
    )
  })
})

describe('today', () => {
  it('tells what is overdue, what is due in a week and in a month, with the whole counts', async () => {
    const today = (await head.get('/api/today')).json
    expect(today.today).toBe('2026-10-05')
    expect(today.counts).toMatchObject({ waiting: 1, done: 0 })
    // Three quarters, 1 March, and every week that ended before today.
    expect(today.counts.overdue).toBe(today.overdue.length)
    expect(today.overdue.every((line: Line) => line.standing === 'overdue')).toBe(true)
    expect(today.week.map((line: Line) => line.dueOn)).toEqual(['2026-10-10', '2026-10-11'])
    expect(today.month.map((line: Line) => line.dueOn)).toEqual([
      '2026-10-18',
      '2026-10-20',
      '2026-10-25',
      '2026-11-01',
    ])
    expect(today.drafts).toEqual([])
  })
})

describe('the production calendar', () => {
  it('is looked at by everybody and mended by the administrator, one after another', async () => {
    const { years } = (await head.get('/api/calendar')).json
    const year = years.find((one: { year: number }) => one.year === 2026)
    expect(year.workingDays).toBeGreaterThan(240)
    const mended = {
      act: 'постановление, которого нет',
      status: 'unverified',
      moves: '2026-01-03>2026-01-09',
      note: 'проверено',
      from: year.moves,
    }
    expect((await head.put('/api/calendar/2026', mended)).status).toBe(403)
    const administrator = await town.signIn('administrator')
    expect((await administrator.put('/api/calendar/1812', mended)).status).toBe(404)
    const wrong = await administrator.put('/api/calendar/2026', { ...mended, moves: 'когда-нибудь' })
    expect([wrong.status, wrong.json.code]).toEqual([422, 'working-year/not-a-move'])
    expect((await administrator.put('/api/calendar/2026', mended)).status).toBe(204)
    const late = await administrator.put('/api/calendar/2026', mended)
    expect(year.moves === mended.moves ? 204 : 409).toBe(late.status)
    const after = (await head.get('/api/calendar')).json.years.find(
      (one: { year: number }) => one.year === 2026,
    )
    expect(after).toMatchObject({ moves: '2026-01-03>2026-01-09', changedBy: 'Антон Настройкин' })
  })
})
