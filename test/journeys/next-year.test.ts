import { beforeAll, describe, expect, it } from 'vitest'
import type { NextYear } from '#contract/next-year.ts'
import type { PlanView } from '#contract/plan.ts'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'

const town = await openTown({ today: '2026-12-10', jobs: false })
const { north } = town.places
const mary = await town.signIn('municipal')
let planId: string

const shown = async (query = ''): Promise<NextYear> =>
  (await mary.get(`/api/plans/${planId}/next-year${query}`)).json
const plan = async (id: string): Promise<PlanView> => (await mary.get(`/api/plans/${id}`)).json

beforeAll(async () => {
  planId = await planInForce(mary, north, 'Дорожная карта на 2026 год', [
    typedMeasure({
      number: '1',
      title: 'Создать рабочую группу',
      due: 'до 1 марта 2026 года',
      result: 'приказ за 2026 год',
    }),
    typedMeasure({ number: '2', title: 'Сдать отчёт', due: 'ежеквартально' }),
    typedMeasure({ number: '3', title: 'Обновить оборудование', due: 'до 25 августа 2019 года' }),
    typedMeasure({ number: '4', title: 'Провести слёт', due: 'до 1 июня' }),
  ])
  const { tasks } = (await mary.get(`/api/tasks?plan=${planId}&limit=100`)).json
  for (const task of tasks as readonly { id: string; measureNumber: string }[]) {
    if (task.measureNumber === '1')
      await mary.post(`/api/tasks/${task.id}/steps`, { kind: 'submit', doneOn: '2026-02-20', note: null })
  }
})

describe('a plan goes on next year', () => {
  it('terms and years in words are moved, what is done once is left behind, what is undone is pointed out', async () => {
    const next = await shown()
    expect([next.nextTitle, next.start, next.end]).toEqual([
      'Дорожная карта на 2027 год',
      '2027-01-01',
      '2027-12-31',
    ])
    expect(
      next.measures.map(({ number, terms: [term], finished, undone, names }) => [
        number,
        term?.after,
        term?.mark,
        finished,
        undone,
        names,
      ]),
    ).toEqual([
      ['1', 'до 1 марта 2027 года', null, true, 0, []],
      ['2', 'ежеквартально', null, false, 4, ['Северный район']],
      ['3', 'до 25 августа 2019 года', 'not-recomputed', false, 1, ['Северный район']],
      ['4', 'до 1 июня', null, false, 1, ['Северный район']],
    ])
    expect(next.measures[0]?.result).toBe('приказ за 2027 год')
  })

  it('the period may be another, and must lie behind', async () => {
    expect((await shown('?start=2027-09-01&end=2028-05-31')).nextTitle).toBe('Дорожная карта на 2027 год')
    const early = await mary.get(`/api/plans/${planId}/next-year?start=2026-01-01`)
    expect([early.status, early.json.code]).toEqual([422, 'next-year/period'])
  })

  it('a draft is made of what was chosen, put in force beside the plan, and both know each other', async () => {
    const next = await shown()
    const none = await mary.post(`/api/plans/${planId}/next-year`, {
      start: next.start,
      end: next.end,
      measures: [],
    })
    expect([none.status, none.json.code]).toEqual([422, 'next-year/nothing-chosen'])
    const chosen = next.measures.filter((measure) => !measure.finished && measure.terms[0]?.mark === null)
    const started = await mary.post(`/api/plans/${planId}/next-year`, {
      start: next.start,
      end: next.end,
      measures: chosen.map(({ id }) => id),
    })
    expect([started.status, started.json.follows.id, started.json.supersedes]).toEqual([201, planId, null])
    expect((await mary.put(`/api/plans/${planId}/escalation`, { after: 5 })).status).toBeLessThan(300)
    expect((await shown()).upper).toBeNull()
    expect((await shown()).drafts).toEqual([{ id: started.json.id, title: 'Дорожная карта на 2027 год' }])
    const enacted = await mary.post(`/api/drafts/${started.json.id}/enact`, {
      revision: started.json.revision,
      supersedes: null,
    })
    const [made] = enacted.json.plans
    expect((await mary.get(`/api/plans/${made.id}/controller`)).json.escalateAfter).toBe(5)
    expect([enacted.status, made.measures, made.tasks]).toEqual([201, 2, 5])
    expect((await plan(made.id)).neighbours).toMatchObject([{ id: planId, which: 'before' }])
    const old = await plan(planId)
    expect([old.state, old.neighbours]).toMatchObject([
      'in-force',
      [{ id: made.id, which: 'behind', start: '2027-01-01' }],
    ])
  })

  it('is nobody else’s to carry on', async () => {
    const julia = await town.signIn('neighbour')
    expect((await julia.get(`/api/plans/${planId}/next-year`)).status).toBe(404)
    const observer = await town.signIn('observer')
    expect((await observer.get(`/api/plans/${planId}/next-year`)).status).toBe(403)
  })
})
