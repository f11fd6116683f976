import { beforeAll, describe, expect, it } from 'vitest'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView } from '#contract/plan.ts'
import type { RollOutPreview } from '#contract/roll-out.ts'
import type { Today } from '#contract/task.ts'
import { newcomer, settleUnder } from './district.ts'
import { enact, rollOut } from './plan-in-force.ts'
import { openTown } from './town.ts'

const town = await openTown({ today: '2026-10-05' })
const { north, school, south } = town.places
const mary = await town.signIn('municipal')
const numbers = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12]

const order = [
  'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ СЕВЕРНОГО РАЙОНА',
  'ПРИКАЗ',
  'от 19 января 2026 года № 41',
  '',
  'Об утверждении плана мероприятий («дорожной карты») центров «Точка роста»',
  '',
  '1. Утвердить план мероприятий («дорожную карту») на 2026 год.',
  '',
  'План мероприятий («дорожная карта») центров «Точка роста» Северного района на 2026 год',
  '',
  '№\tМероприятие\tСрок\tОтветственный',
  '1\tНазначить муниципального координатора\tдо 1 марта\tУправление образования',
  '2\tНазначить руководителя центра\tдо 1 марта\tРуководители ОО',
  '3\tСдать отчёт о работе центра\tежеквартально\tРуководители центров, РМК',
  '4\tПровести открытый урок\tдо 1 декабря\tМБОУ СОШ № 7, руководители ОО',
  '5\tПровести районный слёт\tдо 20 октября\tАктив слёта',
  '6\tСогласовать перечень оборудования\tдо 1 июня\tМинистерство образования, РМК',
  '',
].join('\n')

let schools: readonly string[]
let planId: string

async function imported(): Promise<string> {
  const sent = await mary.send('/api/uploads', north, 'Приказ № 41.txt', Buffer.from(order, 'utf8'))
  const upload = await mary.awaitUpload(sent.json.id)
  return enact(mary, (await mary.get(`/api/drafts/${upload.draftId}`)).json)
}

const preview = async (): Promise<RollOutPreview> => (await mary.get(`/api/plans/${planId}/roll-out`)).json
const partyOf = (shown: RollOutPreview, words: string) =>
  shown.parties.find((party) => party.words.toLowerCase() === words.toLowerCase())

const titlesOf = (today: Today) =>
  [...today.overdue, ...today.week, ...today.month].map((task) => task.measureTitle)

beforeAll(async () => {
  const added = await settleUnder(
    town,
    north,
    'school',
    numbers.map((number) => `СОШ № ${number}`),
  )
  schools = [school, ...added]
  for (const place of added.slice(0, 3)) await settleUnder(town, place, 'centre', ['Центр «Точка роста»'])
  await settleUnder(town, south, 'school', ['СОШ № 7'])
  planId = await imported()
})

describe('before the roll-out', () => {
  it('everything lies on the owner, and the preview says whom it would reach', async () => {
    const shown = await preview()
    expect(shown).toMatchObject({
      organisations: 17,
      fresh: 16,
      tasksNow: 9,
      workedOn: 0,
      last: null,
      unnamed: [],
    })
    expect(partyOf(shown, 'руководители ОО')).toMatchObject({ reached: 12, unreached: null, by: 'language' })
    expect(partyOf(shown, 'руководители центров')).toMatchObject({ reached: 4 })
    expect(partyOf(shown, 'РМК')?.co.map((measure) => measure.number)).toEqual(['3', '6'])
    expect(partyOf(shown, 'МБОУ СОШ № 7')).toMatchObject({ reached: 1 })
    expect(partyOf(shown, 'актив слёта')).toMatchObject({ reached: 0, unreached: 'unknown' })
    expect(partyOf(shown, 'министерство образования')).toMatchObject({ reached: 0, unreached: 'above' })
  })

  it('names are told on demand, and only those of the territory', async () => {
    const asked = encodeURIComponent('мбоу сош № 7')
    const { organisations } = (await mary.get(`/api/plans/${planId}/roll-out/reached?party=${asked}`)).json
    expect(organisations).toMatchObject([{ shortName: 'СОШ № 7', kind: 'school', parent: 'Северный район' }])
  })

  it('nobody else sees it or may do it', async () => {
    const observer = await town.signIn('observer')
    expect((await observer.get(`/api/plans/${planId}/roll-out`)).status).toBe(403)
    expect((await observer.post(`/api/plans/${planId}/roll-out`)).status).toBe(403)
    for (const name of ['neighbour', 'head', 'administrator'] as const) {
      const visitor = await town.signIn(name)
      for (const path of ['roll-out', 'roll-out/reached?party=x', 'matrix']) {
        expect((await visitor.get(`/api/plans/${planId}/${path}`)).status).toBe(404)
      }
      expect((await visitor.post(`/api/plans/${planId}/roll-out`)).status).toBe(404)
      expect(
        (await visitor.put(`/api/plans/${planId}/roll-out/party`, { words: 'РМК', target: null })).status,
      ).toBe(404)
    }
  })

  it('a coordinator says whom a party means; a stranger to the territory cannot be meant', async () => {
    const path = `/api/plans/${planId}/roll-out/party`
    const far = { kind: 'chosen', organisationIds: [town.places.southSchool] }
    expect((await mary.put(path, { words: 'актив слёта', target: far })).status).toBe(404)
    const target = { kind: 'chosen', organisationIds: schools.slice(0, 2) }
    expect((await mary.put(path, { words: 'Актив слёта', target })).status).toBe(204)
    expect(partyOf(await preview(), 'актив слёта')).toMatchObject({ reached: 2, by: 'rule', unreached: null })
  })
})

describe('after it', () => {
  it('says what it did', async () => {
    const done = await rollOut(mary, planId)
    expect(done).toMatchObject({ state: 'done', progress: 1, organisations: 17, kept: 0, refusal: null })
    // 12 schools once; 4 centres each quarter; school 7; 2 schools of the meeting. The owner keeps 1 and 6.
    expect(done).toMatchObject({ laid: 12 + 16 + 1 + 2, takenOff: 7 })
    expect(await preview()).toMatchObject({ fresh: 0, tasksNow: 33, last: { state: 'done' } })
  })

  it('each school sees its own tasks and nothing of the others', async () => {
    const head = await town.signIn('head')
    const seventh = await newcomer(town, 'seventh', 'school-head', schools[6] ?? '')
    const own: Today = (await head.get('/api/today')).json
    expect(titlesOf(own)).toEqual([
      'Назначить руководителя центра',
      'Сдать отчёт о работе центра',
      'Сдать отчёт о работе центра',
      'Сдать отчёт о работе центра',
      'Провести районный слёт',
    ])
    expect(titlesOf((await seventh.get('/api/today')).json)).toEqual(['Назначить руководителя центра'])
    const tasks = (await seventh.get('/api/tasks')).json
    expect(tasks.tasks.map((task: { organisation: string }) => task.organisation)).toEqual([
      'СОШ № 7',
      'СОШ № 7',
    ])
  })

  it('a school reads its own measures of the plan above, its act, and no more', async () => {
    const head = await newcomer(town, 'eighth', 'school-head', schools[7] ?? '')
    const plan: PlanView = (await head.get(`/api/plans/${planId}`)).json
    expect(plan).toMatchObject({
      whole: false,
      mayRollOut: false,
      rolledOut: true,
      mayWithdraw: false,
      original: null,
      draftId: null,
      standing: { overdue: 1 },
      act: { number: '41' },
    })
    expect(plan.measures.map((measure) => measure.number)).toEqual(['2', '4'])
    const parts = plan.measures.flatMap((measure) => measure.assignments.map((one) => one.part))
    expect(parts).toEqual(['main', 'co'])
    expect(plan.measures[1]?.assignments[0]?.tasks).toEqual([])
    for (const path of ['/history', '/original', '/roll-out']) {
      expect((await head.get(`/api/plans/${planId}${path}`)).status).toBe(404)
    }
    const listed = (await head.get('/api/plans')).json.plans
    expect(listed).toMatchObject([{ id: planId, measures: 2, standing: { overdue: 1 } }])
    const matrix: Matrix = (await head.get(`/api/plans/${planId}/matrix`)).json
    expect(matrix.organisations).toMatchObject([{ shortName: 'СОШ № 8', cells: ['overdue', null] }])
  })

  it('a neighbour sees nothing', async () => {
    const neighbour = await town.signIn('neighbour')
    expect((await neighbour.get(`/api/plans/${planId}`)).status).toBe(404)
    expect((await neighbour.get('/api/plans')).json.plans).toEqual([])
    expect((await neighbour.get('/api/tasks')).json).toMatchObject({ tasks: [], counts: {} })
    expect((await neighbour.get('/api/roll-outs')).json.rollOuts).toEqual([])
  })

  it('the matrix says who is behind', async () => {
    const matrix: Matrix = (await mary.get(`/api/plans/${planId}/matrix`)).json
    expect(matrix.measures.map((measure) => measure.number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(matrix.organisations).toHaveLength(17)
    const [first] = matrix.organisations
    expect(first).toMatchObject({ kind: 'centre', overdue: 3, done: 0, total: 4 })
    const line = matrix.organisations.find((one) => one.shortName === 'СОШ № 5')
    expect(line).toMatchObject({ overdue: 1, total: 2, cells: [null, 'overdue', null, null, 'open', null] })
    const behind = matrix.organisations.map((one) => one.overdue)
    expect(behind).toEqual(behind.toSorted((one, other) => other - one))
    const [cell] = matrix.organisations.filter((one) => one.shortName === 'СОШ № 2')
    const query = `plan=${planId}&organisation=${cell?.id}&measure=${matrix.measures[1]?.id}`
    expect((await mary.get(`/api/tasks?${query}`)).json.tasks).toHaveLength(1)
  })

  it('the plan tells a measure once for all organisations', async () => {
    const plan: PlanView = (await mary.get(`/api/plans/${planId}`)).json
    const [task] = plan.measures[1]?.assignments[0]?.tasks ?? []
    expect(task).toMatchObject({
      organisations: 12,
      standing: 'overdue',
      counts: { overdue: 12 },
      organisation: null,
    })
    const total = Object.values(plan.standing).reduce((sum, count) => sum + count, 0)
    expect(total).toBe(33)
  })

  it('the journal tells of it', async () => {
    const { lines } = (await mary.get(`/api/plans/${planId}/history`)).json
    expect(lines.slice(0, 2).map((line: { sentence: string }) => line.sentence)).toEqual([
      'Доведён до исполнителей: 17 организаций, 31 новое задание, снято 7 заданий.',
      'Указано, кто такой «Актив слёта».',
    ])
  })
})

describe('once more', () => {
  it('lays nothing twice, and reaches a school that opened meanwhile', async () => {
    expect(await rollOut(mary, planId)).toMatchObject({ laid: 0, takenOff: 0, organisations: 17 })
    await settleUnder(town, north, 'school', ['СОШ № 13'])
    expect(await preview()).toMatchObject({ fresh: 1, organisations: 18 })
    expect(await rollOut(mary, planId)).toMatchObject({ laid: 1, takenOff: 0, organisations: 18 })
  })

  it('takes off whom a party no longer means, but never what was worked on', async () => {
    const head = await town.signIn('head')
    const meeting = (await head.get('/api/tasks')).json.tasks.find(
      (task: { measureTitle: string }) => task.measureTitle === 'Провести районный слёт',
    )
    const done = { kind: 'submit', doneOn: '2026-10-04', note: 'Слёт прошёл.' }
    expect((await head.post(`/api/tasks/${meeting.id}/steps`, done)).status).toBe(200)
    await mary.put(`/api/plans/${planId}/roll-out/party`, { words: 'актив слёта', target: { kind: 'owner' } })
    expect(await rollOut(mary, planId)).toMatchObject({ laid: 1, takenOff: 1, kept: 1 })
    const withdrawn = await mary.post(`/api/plans/${planId}/withdraw`, { reason: 'Так' })
    expect(withdrawn.json.code).toBe('plan/worked-on')
    const taken = await head.post(`/api/tasks/${meeting.id}/steps`, { kind: 'withdraw' })
    expect(taken.status).toBe(200)
  })

  it('what was said is remembered for the next plan of the organisation', async () => {
    const before = planId
    planId = await imported()
    expect(partyOf(await preview(), 'актив слёта')).toMatchObject({ by: 'rule', target: { kind: 'owner' } })
    await mary.put(`/api/plans/${planId}/roll-out/party`, { words: 'актив слёта', target: null })
    expect(partyOf(await preview(), 'актив слёта')).toMatchObject({ by: 'language', unreached: 'unknown' })
    planId = before
  })

  it('a plan withdrawn takes its tasks back everywhere, and is not rolled out any more', async () => {
    expect((await mary.post(`/api/plans/${planId}/withdraw`, { reason: 'Не тот год' })).status).toBe(200)
    const head = await newcomer(town, 'ninth', 'school-head', schools[8] ?? '')
    expect((await head.get('/api/tasks')).json).toMatchObject({ tasks: [], counts: {} })
    expect((await head.get(`/api/plans/${planId}`)).status).toBe(404)
    expect((await mary.post(`/api/plans/${planId}/roll-out`)).json.code).toBe('plan/not-in-force')
  })
})
