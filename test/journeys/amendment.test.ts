import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanView } from '#contract/plan.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import { actOfPoints, rows } from './amended-plan.ts'
import { amendingBy } from './amending.ts'
import { newcomer, settleUnder } from './district.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ today: '2026-02-10' })
const { north, school } = town.places
const mary = await town.signIn('municipal')
const dmitry = await town.signIn('head')

let planId: string
let others: readonly string[]
let second: Visitor

const plan = async (id = planId): Promise<PlanView> => (await mary.get(`/api/plans/${id}`)).json
const { draftOf, amendment, change, enact, rollOut } = amendingBy(mary)
const tasksOf = async (
  visitor: Visitor,
  title: string,
): Promise<{ id: string; standing: string; dueOn: string }[]> =>
  (await visitor.get(`/api/tasks?plan=${planId}&limit=500`)).json.tasks.filter(
    (task: { measureTitle: string }) => task.measureTitle === title,
  )
const taskOf = async (visitor: Visitor, id: string): Promise<TaskDetails> =>
  (await visitor.get(`/api/tasks/${id}`)).json

beforeAll(async () => {
  others = await settleUnder(town, north, 'school', ['СОШ № 6', 'СОШ № 7'])
  second = await newcomer(town, 'second', 'school-head', others[0] ?? '')
  const { id, revision } = await typeDraft(mary, north, 'Дорожная карта на 2026 год', rows)
  const enacted = await mary.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
  planId = enacted.json.plans[0].id
  await rollOut(planId)
  // School 5 has appointed its head; school 6 waits for the check of its page.
  const [done] = await tasksOf(dmitry, 'Назначить руководителя центра')
  await dmitry.post(`/api/tasks/${done?.id}/steps`, {
    kind: 'submit',
    doneOn: '2026-02-09',
    note: 'Приказ № 3',
  })
  await mary.post(`/api/tasks/${done?.id}/steps`, { kind: 'accept' })
  const [waits] = await tasksOf(second, 'Разместить сведения на сайте')
  await second.post(`/api/tasks/${waits?.id}/steps`, {
    kind: 'submit',
    doneOn: '2026-02-09',
    note: 'Размещено',
  })
})

describe('a plan is changed by an act', () => {
  let draftId: string

  it('the draft is the plan as it stands, and changes nothing yet', async () => {
    const started = await mary.post(`/api/plans/${planId}/amendment`, {
      kind: 'приказ',
      number: '57',
      date: '2026-02-10',
    })
    expect([started.status, started.json.amends]).toEqual([
      201,
      { id: planId, title: 'Дорожная карта на 2026 год', edition: 1 },
    ])
    draftId = started.json.id
    expect(await amendment(draftId)).toMatchObject({
      act: 'приказ от 10.02.2026 № 57',
      changes: [],
      unchanged: 4,
      counts: { moved: 0, takenOff: 0, added: 0, kept: 0 },
      rows: [],
      mayEnact: true,
    })
    const nothing = await mary.post(`/api/drafts/${draftId}/enact`, { revision: 0, supersedes: null })
    expect([nothing.status, nothing.json.code]).toEqual([422, 'amendment/nothing-changed'])
  })

  it('what it changes is told in words, with the tasks that it touches', async () => {
    const [reading] = (await draftOf(draftId)).reading.plans
    const byNumber = (number: string) => reading?.measures.find((row) => row.number === number)
    const due = byNumber('1')?.assignments[0]
    await change(draftId, [
      {
        kind: 'set-assignment',
        assignment: due?.key ?? '',
        field: 'due',
        from: 'до 1 марта',
        to: 'до 1 апреля',
      },
      { kind: 'drop-measures', measures: [byNumber('4')?.key ?? ''] },
      {
        kind: 'add-measures',
        plan: 0,
        before: null,
        measures: [
          typedMeasure({
            number: '5',
            title: 'Провести открытый урок',
            due: 'до 1 мая',
            responsible: 'Руководители ОО',
          }),
          typedMeasure({
            number: '6',
            title: 'Подвести итоги',
            due: 'до 1 декабря',
            responsible: 'Совет наставников',
          }),
        ],
      },
    ])
    const shown = await amendment(draftId)
    expect(shown.changes).toEqual([
      {
        kind: 'changed',
        number: '1',
        title: 'Назначить руководителя центра',
        sentences: [
          'Срок был «до 1 марта», станет «до 1 апреля»: 2 задания в 2 организациях переносятся; 1 уже исполнено и остаётся.',
        ],
      },
      {
        kind: 'added',
        number: '5',
        title: 'Провести открытый урок',
        sentences: ['Новое мероприятие: 3 задания в 3 организациях добавляются.'],
      },
      {
        kind: 'added',
        number: '6',
        title: 'Подвести итоги',
        sentences: [
          'Новое мероприятие: 1 задание в 1 организации добавляется; исполнитель не определён, и задание остаётся за владельцем плана.',
        ],
      },
      {
        kind: 'dropped',
        number: '4',
        title: 'Разместить сведения на сайте',
        sentences: [
          'Мероприятие исключено: 2 задания в 2 организациях снимаются; 1 на проверке: остаётся до ответа.',
        ],
      },
    ])
    expect([shown.counts, shown.unchanged]).toEqual([{ moved: 2, takenOff: 2, added: 4, kept: 1 }, 2])
    expect(shown.rolledOut).toBe(true)
    expect(shown.parties.map(({ words, reached, unreached }) => [words, reached, unreached])).toEqual([
      ['Руководители ОО', 3, null],
      ['Совет наставников', 0, 'unknown'],
    ])
  })

  it('in force, it has moved, taken off and added, and kept what was done', async () => {
    const before = await plan()
    const enacted = await enact(draftId)
    expect([enacted.status, enacted.json.plans[0]]).toEqual([
      201,
      { id: planId, title: 'Дорожная карта на 2026 год', measures: 5, tasks: 4 },
    ])
    const after = await plan()
    expect([after.edition, after.editions[1]?.act, after.mayWithdraw]).toEqual([
      2,
      'приказ от 10.02.2026 № 57',
      false,
    ])
    const idOf = (view: PlanView, number: string) => view.measures.find((one) => one.number === number)?.id
    for (const number of ['1', '2', '3']) expect(idOf(after, number)).toBe(idOf(before, number))
    expect(after.measures.map((measure) => measure.number)).toEqual(['1', '2', '3', '5', '6'])

    const [notice] = (await second.get('/api/notices')).json.notices
    expect(notice).toMatchObject({
      subject: 'Изменён план «Дорожная карта на 2026 год»',
      path: `/plans/${planId}`,
    })
    const [kept] = await tasksOf(dmitry, 'Назначить руководителя центра')
    expect(kept).toMatchObject({ standing: 'done', dueOn: '2026-03-01' })
    const [moved] = await tasksOf(second, 'Назначить руководителя центра')
    expect(moved).toMatchObject({ standing: 'open', dueOn: '2026-04-01' })
    const told = await taskOf(second, moved?.id ?? '')
    expect(told.history.map(({ event }) => event)).toEqual([
      {
        kind: 'amended',
        act: 'приказ от 10.02.2026 № 57',
        changes: [{ field: 'due', from: 'до 1 марта', to: 'до 1 апреля' }],
      },
      expect.objectContaining({ kind: 'redated', to: { startOn: null, dueOn: '2026-04-01' } }),
    ])
    expect(await tasksOf(second, 'Провести открытый урок')).toHaveLength(1)
    expect(await tasksOf(second, 'Подвести итоги')).toHaveLength(0)
  })

  it('what an act took out stays as history, and what waits for its check can still be accepted', async () => {
    const [off] = await tasksOf(dmitry, 'Разместить сведения на сайте')
    expect(off?.standing).toBe('cancelled')
    expect((await taskOf(dmitry, off?.id ?? '')).history.at(-1)?.event).toEqual({
      kind: 'cancelled',
      reason: 'Исключено из плана: приказ от 10.02.2026 № 57.',
    })
    const [waits] = await tasksOf(second, 'Разместить сведения на сайте')
    expect(waits?.standing).toBe('submitted')
    const accepted = await mary.post(`/api/tasks/${waits?.id}/steps`, { kind: 'accept' })
    expect([accepted.status, accepted.json.standing]).toEqual([200, 'done'])
  })

  it('the edition before can be read as it was', async () => {
    const { editions } = await plan()
    expect(editions.map(({ edition, state, act }) => [edition, state, act])).toEqual([
      [1, 'superseded', null],
      [2, 'in-force', 'приказ от 10.02.2026 № 57'],
    ])
    const old = await plan(editions[0]?.id)
    expect(old.measures.map(({ number, assignments }) => [number, assignments[0]?.due])).toEqual([
      ['1', 'до 1 марта'],
      ['2', 'ежеквартально'],
      ['3', 'до 1 июня'],
      ['4', 'до 1 сентября'],
    ])
    expect(
      old.measures.every(({ assignments }) => assignments.every(({ tasks }) => tasks.length === 0)),
    ).toBe(true)
  })

  it('rolled out again it reaches whom it did not know, and what is history stays', async () => {
    await rollOut(planId)
    const [off] = await tasksOf(dmitry, 'Разместить сведения на сайте')
    expect(off?.standing).toBe('cancelled')
    expect(await tasksOf(second, 'Провести открытый урок')).toHaveLength(1)
  })

  it('who is no longer meant loses the task with its reason at once, and whoever is meant now has it', async () => {
    const started = await mary.post(`/api/plans/${planId}/amendment`, {
      kind: 'приказ',
      number: '58',
      date: null,
    })
    const row = (await draftOf(started.json.id)).reading.plans[0]?.measures.find((one) => one.number === '1')
    const assignment = row?.assignments[0]
    await change(started.json.id, [
      {
        kind: 'set-assignment',
        assignment: assignment?.key ?? '',
        field: 'responsible',
        from: 'Руководители ОО',
        to: 'МОУО',
      },
    ])
    const shown = await amendment(started.json.id)
    expect(shown.changes[0]?.sentences).toEqual([
      'Ответственный был «Руководители ОО», станет «МОУО»: 1 задание в 1 организации добавляется; 2 задания в 2 организациях снимаются; 1 задание с начатым исполнением остаётся у прежних исполнителей.',
    ])
    const enacted = await enact(started.json.id)
    expect(enacted.status).toBe(201)
    const [gone] = await tasksOf(second, 'Назначить руководителя центра')
    expect(gone?.standing).toBe('cancelled')
    expect((await taskOf(second, gone?.id ?? '')).history.at(-1)?.event).toEqual({
      kind: 'cancelled',
      reason: 'Исполнитель теперь другой: приказ № 58.',
    })
    expect((await tasksOf(dmitry, 'Назначить руководителя центра'))[0]?.standing).toBe('done')
    const all = await tasksOf(mary, 'Назначить руководителя центра')
    expect(all.filter(({ standing }) => standing === 'open')).toHaveLength(1)
    const { last } = (await mary.get(`/api/plans/${planId}/roll-out`)).json
    expect(last).toMatchObject({ state: 'done', laid: 1, takenOff: 2, kept: 1 })
  })

  it('words that a coordinator has settled are remembered: a new measure reaches whom they mean', async () => {
    const said = await mary.put(`/api/plans/${planId}/roll-out/party`, {
      words: 'Совет наставников',
      target: { kind: 'chosen', organisationIds: [others[0] ?? ''] },
    })
    expect(said.status).toBe(204)
    const { id } = (
      await mary.post(`/api/plans/${planId}/amendment`, { kind: null, number: '59', date: null })
    ).json
    const added = typedMeasure({
      number: '8',
      title: 'Собрать опыт',
      due: 'до 1 декабря',
      responsible: 'Совет наставников',
    })
    await change(id, [{ kind: 'add-measures', plan: 0, before: null, measures: [added] }])
    expect((await amendment(id)).parties).toMatchObject([
      { words: 'Совет наставников', reached: 1, unreached: null },
    ])
    expect((await enact(id)).status).toBe(201)
    expect(await tasksOf(second, 'Собрать опыт')).toMatchObject([{ standing: 'open', dueOn: '2026-12-01' }])
    expect(await tasksOf(dmitry, 'Собрать опыт')).toEqual([])
    expect(await tasksOf(second, 'Подвести итоги')).toEqual([])
  })

  it('a plan changed by an act is not withdrawn', async () => {
    const withdrawn = await mary.post(`/api/plans/${planId}/withdraw`, { reason: 'ошибка' })
    expect([withdrawn.status, withdrawn.json.code]).toEqual([409, 'plan/amended'])
  })
})

describe('a plan changed by a whole new wording', () => {
  it('rows are known by their words; who is in doubt is asked, and mended by hand', async () => {
    const started = await mary.post(`/api/plans/${planId}/amendment`, {
      kind: 'приказ',
      number: '60',
      date: null,
    })
    const draftId = started.json.id as string
    const [reading] = (await draftOf(draftId)).reading.plans
    const keys = reading?.measures.map((row) => row.key) ?? []
    const retyped = typedMeasure({
      number: '9',
      title: 'Организовать краевой слёт юных техников',
      due: 'до 1 июня',
    })
    await change(draftId, [
      { kind: 'drop-measures', measures: keys.slice(2) },
      { kind: 'add-measures', plan: 0, before: null, measures: [retyped] },
    ])
    const asked = await amendment(draftId)
    const meant = asked.measures.find((measure) => measure.title === 'Организовать районный слёт')
    expect(asked.rows).toEqual([
      { key: retyped.key, number: '9', title: retyped.title, measureId: meant?.id, sure: false },
    ])
    const said = await mary.put(`/api/drafts/${draftId}/amendment/links`, {
      key: retyped.key,
      measureId: null,
    })
    expect([said.status, said.json.rows[0].measureId]).toEqual([200, null])
    const stranger = await mary.put(`/api/drafts/${draftId}/amendment/links`, {
      key: retyped.key,
      measureId: school,
    })
    expect([stranger.status, stranger.json.code]).toEqual([409, 'amendment/link-unknown'])
    // While it is open no other draft changes the plan, neither typed nor sent.
    const again = await mary.post(`/api/plans/${planId}/amendment`, { kind: null, number: '61', date: null })
    const text = { organisationId: north, text: actOfPoints, amends: planId }
    const sent = await mary.post('/api/uploads/text', text)
    for (const { status, json } of [again, sent])
      expect([status, json.code]).toEqual([409, 'amendment/already-drafted'])
    expect((await plan()).drafts).toMatchObject([{ id: draftId, amends: true }])
    expect((await mary.ask('DELETE', `/api/drafts/${draftId}`)).status).toBe(204)
  })
})

describe('an act that changes only some points', () => {
  it('is read, done to the plan as it stands, and what was not understood is listed', async () => {
    const sent = await mary.post('/api/uploads/text', {
      organisationId: north,
      text: actOfPoints,
      amends: planId,
    })
    expect(sent.status).toBe(201)
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload.state).toBe('read')
    const shown = await amendment(upload.draftId)
    expect(shown.act).toBe('приказ от 12.02.2026 № 61')
    expect(shown.understood).toEqual([
      'Пункт 3: слова «до 1 июня» заменены на «до 1 июля»',
      'Пункт 5 исключён',
      'Пункт 7 добавлен',
    ])
    expect(shown.unread).toEqual(['1.4. в пункте 9 слова «до 1 мая» заменить словами «до 2 мая»'])
    expect(shown.changes.map(({ kind, number }) => [kind, number])).toEqual([
      ['changed', '3'],
      ['added', '7'],
      ['dropped', '5'],
    ])
    const enacted = await enact(upload.draftId)
    expect(enacted.status).toBe(201)
    expect((await plan()).edition).toBe(5)
    expect((await tasksOf(mary, 'Организовать районный слёт')).map((task) => task.dueOn)).toEqual([
      '2026-07-01',
    ])
    const { editions } = await plan()
    expect(editions.at(-1)?.amendingFile).toBe(upload.draftId)
    expect((await mary.get(`/api/drafts/${upload.draftId}/original`)).text).toBe(actOfPoints)
    expect((await draftOf(upload.draftId)).planIds).toEqual([planId])
  })

  it('a stranger to the district sends nothing to change its plan', async () => {
    const sent = await dmitry.post('/api/uploads/text', {
      organisationId: school,
      text: actOfPoints,
      amends: planId,
    })
    expect(sent.status).toBe(404)
  })
})

describe('who may not', () => {
  it('neither a school nor a neighbour changes the plan of its district', async () => {
    expect(
      (await dmitry.post(`/api/plans/${planId}/amendment`, { kind: null, number: null, date: null })).status,
    ).toBe(404)
    const julia = await town.signIn('neighbour')
    expect(
      (await julia.post(`/api/plans/${planId}/amendment`, { kind: null, number: null, date: null })).status,
    ).toBe(404)
  })
})
