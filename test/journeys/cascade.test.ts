import { beforeAll, describe, expect, it } from 'vitest'
import type { Lacking, OwnPlansPage } from '#contract/cascade.ts'
import type { Draft } from '#contract/draft.ts'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView } from '#contract/plan.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import { settleUnder } from './district.ts'
import { rollOut } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { requestId, typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ today: '2026-03-02' })
const { north, school } = town.places
const mary = await town.signIn('municipal')
const head = await town.signIn('head')

const heads = 'руководители ОО'
let upperId: string
let lowerId: string
let draftId: string

const planOf = async (visitor: Visitor, id: string): Promise<PlanView> =>
  (await visitor.get(`/api/plans/${id}`)).json
const draftOf = async (id: string): Promise<Draft> => (await head.get(`/api/drafts/${id}`)).json
const measureOf = (plan: PlanView, number: string) => {
  const found = plan.measures.find((measure) => measure.number === number)
  if (found === undefined) throw new Error(`no measure ${number}`)
  return found
}
const taskOf = async (visitor: Visitor, number: string): Promise<TaskDetails> => {
  const measure = measureOf(await planOf(visitor, upperId), number)
  const { tasks } = (await visitor.get(`/api/tasks?plan=${upperId}&measure=${measure.id}`)).json
  const own = tasks.find((task: { organisation: string }) => task.organisation === 'СОШ № 5')
  return (await visitor.get(`/api/tasks/${own.id}`)).json
}

async function enact(visitor: Visitor, id: string, supersedes: string | null = null): Promise<string> {
  const { revision } = (await visitor.get(`/api/drafts/${id}`)).json
  const enacted = await visitor.post(`/api/drafts/${id}/enact`, { revision, supersedes })
  if (enacted.status !== 201) throw new Error(enacted.text)
  return enacted.json.plans[0].id
}

beforeAll(async () => {
  await settleUnder(town, north, 'school', ['СОШ № 1'])
  const draft = await typeDraft(mary, north, 'Дорожная карта района', [
    typedMeasure({
      number: '1',
      title: 'Разработать и утвердить план (дорожную карту) центра «Точка роста»',
      due: 'до 1 апреля',
      responsible: heads,
    }),
    typedMeasure({ number: '2', title: 'Назначить руководителя', due: 'до 1 мая', responsible: heads }),
    typedMeasure({
      number: '3',
      title: 'Провести слёт',
      due: 'до 1 июня',
      responsible: 'Управление образования',
    }),
    typedMeasure({
      number: '4',
      title: 'Работа центра',
      due: 'ежеквартально',
      responsible: 'руководители центров',
    }),
  ])
  upperId = await enact(mary, draft.id)
})

describe('before the roll-out', () => {
  it('nothing is asked of anybody, and no plan can be made from it', async () => {
    expect((await planOf(mary, upperId)).ownPlans).toEqual([])
    const started = await head.post(`/api/plans/${upperId}/own-plans`, {
      organisationId: school,
      taskId: null,
    })
    expect(started.status).toBe(404)
  })
})

describe('a school’s own plan', () => {
  beforeAll(async () => {
    await rollOut(mary, upperId)
  })

  it('is offered on the upper plan and on the task that asks for it', async () => {
    const plan = await planOf(head, upperId)
    expect(plan).toMatchObject({ whole: false, maySetTerms: false })
    expect(plan.ownPlans).toMatchObject([{ organisation: { id: school }, plans: [], drafts: [] }])
    expect((await planOf(mary, upperId)).ownPlans).toEqual([])
    expect((await taskOf(head, '1')).ownPlan).toEqual({
      organisationId: school,
      mayStart: true,
      plans: [],
      drafts: [],
    })
    expect((await taskOf(head, '2')).ownPlan).toBeNull()
  })

  it('is drafted from what concerns the school, each row linked to the one above; asked twice it is one', async () => {
    const task = await taskOf(head, '1')
    const body = { organisationId: school, taskId: task.id }
    const started = await head.post(`/api/plans/${upperId}/own-plans`, body)
    expect(started.status).toBe(201)
    draftId = started.json.draftId
    expect((await head.post(`/api/plans/${upperId}/own-plans`, body)).json).toEqual({ draftId })
    const [plan] = (await draftOf(draftId)).reading.plans
    const upper = await planOf(head, upperId)
    expect(plan).toMatchObject({ title: 'Дорожная карта района (СОШ № 5)', level: 'school' })
    expect(plan?.measures.map(({ number, upper: of }) => [number, of])).toEqual(
      ['1', '2', '4'].map((number) => [number, measureOf(upper, number).id]),
    )
    expect((await taskOf(head, '1')).ownPlan).toMatchObject({ mayStart: false, drafts: [{ id: draftId }] })
  })

  it('is made by nobody for a neighbour', async () => {
    const body = { organisationId: town.places.southSchool, taskId: null }
    expect((await head.post(`/api/plans/${upperId}/own-plans`, body)).status).toBe(404)
    const neighbour = await town.signIn('neighbour')
    expect((await neighbour.post(`/api/plans/${upperId}/own-plans`, body)).status).toBe(404)
    expect((await neighbour.get(`/api/plans/${upperId}/own-plans`)).status).toBe(404)
    expect((await head.get(`/api/plans/${upperId}/own-plans`)).status).toBe(404)
  })

  it('keeps its links through editing and enactment; a link elsewhere is not believed', async () => {
    const { reading, revision } = await draftOf(draftId)
    const [first, second] = reading.plans[0]?.measures ?? []
    if (first === undefined || second === undefined) throw new Error('no rows')
    const changed = await head.post(`/api/drafts/${draftId}/changes`, {
      requestId: requestId(),
      base: revision,
      changes: [
        {
          kind: 'set-plan',
          plan: 0,
          field: 'title',
          from: 'Дорожная карта района (СОШ № 5)',
          to: 'План СОШ № 5',
        },
        {
          kind: 'set-measure',
          measure: second.key,
          field: 'title',
          from: second.title,
          to: 'Назначить Петрову',
        },
        { kind: 'drop-measures', measures: [reading.plans[0]?.measures[2]?.key] },
        {
          kind: 'add-measures',
          plan: 0,
          before: null,
          measures: [{ ...typedMeasure({ number: '5', title: 'Своё' }), upper: town.places.south }],
        },
      ],
    })
    expect(changed.status).toBe(200)
    lowerId = await enact(head, draftId)
    const lower = await planOf(head, lowerId)
    const upper = await planOf(mary, upperId)
    expect(lower.upper).toEqual({
      id: upperId,
      title: 'Дорожная карта района',
      organisation: 'Северный район',
    })
    expect(measureOf(lower, '2')).toMatchObject({
      title: 'Назначить Петрову',
      upper: { measureId: measureOf(upper, '2').id, organisation: 'Северный район' },
    })
    expect(measureOf(lower, '5').upper).toBeNull()
    expect(measureOf(upper, '2').lower).toMatchObject({
      count: 1,
      first: [{ planId: lowerId, title: 'Назначить Петрову', organisation: 'СОШ № 5' }],
    })
    expect((await taskOf(head, '1')).ownPlan).toMatchObject({ plans: [{ id: lowerId }], drafts: [] })
  })

  it('is held against what the upper plan asks, organisation by organisation', async () => {
    const page: OwnPlansPage = (await mary.get(`/api/plans/${upperId}/own-plans`)).json
    const upper = await planOf(mary, upperId)
    expect(page.counts).toEqual({ organisations: 2, withPlan: 1, lacking: 2 })
    expect(page.lines).toMatchObject([
      { shortName: 'СОШ № 1', plan: null, drafting: false, asked: 2, covered: 0 },
      {
        shortName: 'СОШ № 5',
        plan: { id: lowerId },
        asked: 3,
        covered: 2,
        lacking: [measureOf(upper, '4').id],
      },
    ])
    const matrix: Matrix = (await mary.get(`/api/plans/${upperId}/matrix`)).json
    const line = matrix.organisations.find(({ shortName }) => shortName === 'СОШ № 5')
    expect(line?.own).toEqual([true, true, false, false])
  })

  it('lists what it lacks, and takes it over into a change of the plan', async () => {
    const lacking: Lacking = (await head.get(`/api/plans/${lowerId}/lacking`)).json
    expect(lacking).toMatchObject({
      upper: { id: upperId },
      measures: [{ number: '4', title: 'Работа центра' }],
      mayTakeOver: true,
    })
    const body = { measures: lacking.measures.map(({ id }) => id) }
    const taken = await head.post(`/api/plans/${lowerId}/take-over`, body)
    expect(taken.status).toBe(201)
    const again = await head.post(`/api/plans/${lowerId}/take-over`, body)
    expect(again.json).toEqual(taken.json)
    const { reading, revision } = await draftOf(taken.json.draftId)
    expect(reading.plans[0]?.measures.map(({ number }) => number)).toEqual(['1', '2', '5', '4'])
    const named = await head.post(`/api/drafts/${taken.json.draftId}/changes`, {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'set-act', act: 0, field: 'number', from: null, to: '17' }],
    })
    expect(named.status).toBe(200)
    expect(await enact(head, taken.json.draftId)).toBe(lowerId)
    expect((await head.get(`/api/plans/${lowerId}/lacking`)).json.measures).toEqual([])
    expect(measureOf(await planOf(head, lowerId), '2').upper).not.toBeNull()
    const page: OwnPlansPage = (await mary.get(`/api/plans/${upperId}/own-plans?lacking=yes`)).json
    expect(page.lines.map(({ shortName }) => shortName)).toEqual(['СОШ № 1'])
    const matrix: Matrix = (await mary.get(`/api/plans/${upperId}/matrix`)).json
    const centre = matrix.organisations.find(({ kind }) => kind === 'centre')
    expect(centre?.own).toEqual([true, true, false, true])
  })
})
