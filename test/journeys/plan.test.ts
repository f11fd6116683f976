import { beforeAll, describe, expect, it } from 'vitest'
import { openTown } from './town.ts'
import { requestId, typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')
const { north, school } = town.places

const rows = () => [
  typedMeasure({ number: '1', title: 'Назначить куратора', due: 'до 1 марта', responsible: 'РМК' }),
  typedMeasure({ number: '2', title: 'Сдать отчёт', due: 'ежеквартально', responsible: 'школы' }),
  typedMeasure({ number: '3', title: 'Провести форум', due: '10 октября', responsible: 'РМК' }),
  typedMeasure({ number: '4', title: 'Обучить педагогов', due: 'по графику министерства' }),
]

async function enacted(visitor: Visitor, place: string, title: string, supersedes: string | null = null) {
  const draft = await typeDraft(visitor, place, title, rows())
  const answer = await visitor.post(`/api/drafts/${draft.id}/enact`, {
    revision: draft.revision,
    supersedes,
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return { draftId: draft.id, ...answer.json.plans[0] }
}

/** The task of a measure by its number, and by its place where there are several. */
async function taskOf(visitor: Visitor, planId: string, number: string, place = 0) {
  const plan = (await visitor.get(`/api/plans/${planId}`)).json
  const measure = plan.measures.find((one: { number: string }) => one.number === number)
  return measure.assignments[0].tasks[place]
}

describe('a draft that is no plan yet', () => {
  it('is told everything that is missing, row by row, and nothing comes into being', async () => {
    const bare = typedMeasure({ number: '7', title: '' })
    const { id } = (await mary.post('/api/drafts', { organisationId: north, title: 'Без срока' })).json
    await mary.post(`/api/drafts/${id}/changes`, {
      requestId: requestId(),
      base: 0,
      changes: [{ kind: 'add-measures', plan: 0, before: null, measures: [bare] }],
    })
    const answer = await mary.post(`/api/drafts/${id}/enact`, { revision: 1, supersedes: null })
    expect(answer.status).toBe(422)
    expect(answer.json.code).toBe('draft/not-legal')
    expect(answer.json.problems).toEqual([
      {
        code: 'plan/period-missing',
        message: 'Не указан период плана: впишите его начало.',
        plan: 0,
        measureKey: null,
      },
      {
        code: 'measure/title-missing',
        message: 'У мероприятия 7 нет названия: впишите его или уберите строку.',
        plan: 0,
        measureKey: bare.key,
      },
    ])
    expect((await mary.get('/api/plans')).json.plans).toEqual([])
  })

  it('is not put in force over a change that was not seen', async () => {
    const { id, revision } = await typeDraft(mary, north, 'Меняется', rows())
    const kirill = await town.signIn('colleague')
    await kirill.post(`/api/drafts/${id}/changes`, {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'set-plan', plan: 0, field: 'title', from: 'Меняется', to: 'Изменён' }],
    })
    const answer = await mary.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
    expect(answer.status).toBe(409)
    expect(answer.json).toMatchObject({
      code: 'draft/changed-meanwhile',
      params: { by: 'Кирилл Коллегин' },
    })
  })

  it('comes into force once, however often the button is pressed', async () => {
    const { id, revision } = await typeDraft(mary, school, 'Дважды', rows())
    const press = () => mary.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })
    const answers = await Promise.all([press(), press(), press()])
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([
      201, 409, 409,
    ])
    const { plans } = (await mary.get(`/api/plans?organisation=${school}`)).json
    expect(plans).toHaveLength(1)
  })
})

describe('a plan in force', () => {
  let plan: Awaited<ReturnType<typeof enacted>>
  beforeAll(async () => {
    plan = await enacted(mary, north, 'План района на 2026 год')
  })

  it('says how many tasks it made', () => {
    expect(plan).toMatchObject({ title: 'План района на 2026 год', measures: 4, tasks: 7 })
  })

  it('shows measures with their terms in words, windows, tasks and how they stand today', async () => {
    const view = (await mary.get(`/api/plans/${plan.id}`)).json
    expect(view).toMatchObject({
      level: 'municipality',
      start: '2026-01-01',
      end: '2026-12-31',
      horizon: '2026-12-31',
      edition: 1,
      state: 'in-force',
      enactedBy: 'Мария Северная',
      today: '2026-10-05',
      act: null,
      original: null,
      mayWithdraw: true,
      standing: { overdue: 4, 'due-soon': 1, open: 1, waiting: 1 },
    })
    const [first, second, third, fourth] = view.measures
    expect(first.assignments[0]).toMatchObject({
      due: 'до 1 марта',
      kind: 'once',
      windows: [{ start: null, end: '2026-03-01' }],
      responsible: 'РМК',
      parties: ['РМК'],
      tasks: [{ dueOn: '2026-03-01', standing: 'overdue' }],
    })
    expect(first.assignments[0].meaning).not.toBe('')
    expect(second.assignments[0].tasks.map((task: { standing: string }) => task.standing)).toEqual([
      'overdue',
      'overdue',
      'overdue',
      'open',
    ])
    expect(third.assignments[0].tasks[0].standing).toBe('due-soon')
    expect(fourth.assignments[0]).toMatchObject({ kind: 'external', windows: [], tasks: [{ dueOn: null }] })
  })

  it('stands in the list with the same counts, and its draft is read-only', async () => {
    const { plans } = (await mary.get(`/api/plans?organisation=${north}`)).json
    expect(plans).toMatchObject([
      {
        id: plan.id,
        measures: 4,
        act: null,
        nextDue: '2026-10-10',
        standing: { overdue: 4, 'due-soon': 1, open: 1, waiting: 1 },
      },
    ])
    const draft = (await mary.get(`/api/drafts/${plan.draftId}`)).json
    expect(draft.planIds).toEqual([plan.id])
    const change = await mary.post(`/api/drafts/${plan.draftId}/changes`, {
      requestId: requestId(),
      base: draft.revision,
      changes: [{ kind: 'set-plan', plan: 0, field: 'title', from: draft.reading.plans[0].title, to: 'Нет' }],
    })
    expect([change.status, change.json.code]).toEqual([409, 'draft/in-force'])
  })

  it('is seen from above, not from below nor from beside', async () => {
    const regional = await town.signIn('regional')
    expect((await regional.get(`/api/plans/${plan.id}`)).status).toBe(200)
    const observer = await town.signIn('observer')
    expect((await observer.get(`/api/plans/${plan.id}`)).json.mayWithdraw).toBe(false)
    const task = await taskOf(mary, plan.id, '1')
    for (const visitor of [neighbour, await town.signIn('head'), await town.signIn('administrator')]) {
      for (const path of ['', '/original', '/history']) {
        expect((await visitor.get(`/api/plans/${plan.id}${path}`)).status).toBe(404)
      }
      expect((await visitor.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Так' })).status).toBe(404)
      expect((await visitor.get(`/api/tasks?plan=${plan.id}`)).status).toBe(404)
      expect((await visitor.post(`/api/tasks/${task.id}/steps`, done('2026-10-01'))).status).toBe(404)
      expect((await visitor.get('/api/tasks')).text).not.toContain(plan.id)
      expect((await visitor.get('/api/plans')).text).not.toContain(plan.id)
    }
    expect((await neighbour.get('/api/tasks')).json).toMatchObject({ tasks: [], counts: {} })
    expect((await neighbour.get(`/api/plans?organisation=${north}`)).status).toBe(404)
  })

  it('is looked at and not touched by an observer', async () => {
    const observer = await town.signIn('observer')
    const task = await taskOf(mary, plan.id, '1')
    const told = await observer.post(`/api/tasks/${task.id}/steps`, done('2026-10-01'))
    expect([told.status, told.json.code]).toEqual([403, 'access/denied'])
    const withdrawn = await observer.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Так' })
    expect([withdrawn.status, withdrawn.json.code]).toEqual([403, 'access/denied'])
  })
})

const back = { kind: 'take-back', reason: null }

function done(doneOn: string, note: string | null = null) {
  return { kind: 'submit', doneOn, note }
}

describe('a task', () => {
  it('is reported done, late or in time, and taken back', async () => {
    const plan = await enacted(mary, north, 'Для отметок')
    const task = await taskOf(mary, plan.id, '1')
    const path = `/api/tasks/${task.id}/steps`
    const report = (doneOn: string, note: string | null = null) => mary.post(path, done(doneOn, note))
    expect((await report('2026-10-06')).json.code).toBe('task/day-ahead')
    expect((await report('2026-02-30')).json.code).toBe('task/day-not-real')
    expect((await report('2026-03-02', 'Приказ № 5')).json).toEqual({ standing: 'done-late' })
    expect((await report('2026-03-02', 'Приказ № 5')).json).toEqual({ standing: 'done-late' })
    expect((await report('2026-03-01')).json.code).toBe('task/already-accepted')
    expect(await taskOf(mary, plan.id, '1')).toMatchObject({
      doneOn: '2026-03-02',
      doneNote: 'Приказ № 5',
      standing: 'done-late',
    })
    expect((await mary.post(path, back)).json).toEqual({ standing: 'overdue' })
    expect((await mary.post(path, back)).json.code).toBe('task/not-accepted')
    expect((await report('2026-03-01')).json).toEqual({ standing: 'done' })
    expect((await taskOf(mary, plan.id, '1')).standing).toBe('done')
    const { lines } = (await mary.get(`/api/plans/${plan.id}/history`)).json
    expect(lines.map((line: { sentence: string }) => line.sentence)).toEqual([
      'Исполнение принято, задание снято с контроля: «1. Назначить куратора» (срок 01.03.2026).',
      'Исполнение представлено (исполнено 01.03.2026): «1. Назначить куратора» (срок 01.03.2026).',
      'Исполнение отозвано с проверки: «1. Назначить куратора» (срок 01.03.2026).',
      'Возвращено на контроль: «1. Назначить куратора» (срок 01.03.2026).',
      'Исполнение принято, задание снято с контроля: «1. Назначить куратора» (срок 01.03.2026).',
      'Исполнение представлено (исполнено 02.03.2026): «1. Назначить куратора» (срок 01.03.2026). Приказ № 5.',
      'Введён в действие, редакция 1: 4 мероприятия, 7 заданий.',
    ])
  })
})

describe('withdrawing', () => {
  it('opens the draft again while nobody has worked on a task', async () => {
    const plan = await enacted(mary, north, 'Поторопились')
    const answer = await mary.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Не тот год' })
    expect(answer.json).toEqual({ draftId: plan.draftId })
    expect((await mary.get(`/api/plans/${plan.id}`)).json).toMatchObject({
      state: 'withdrawn',
      mayWithdraw: false,
      standing: { cancelled: 7 },
    })
    expect((await mary.get('/api/tasks')).text).not.toContain(plan.id)
    const draft = (await mary.get(`/api/drafts/${plan.draftId}`)).json
    expect(draft.planIds).toEqual([])
    const again = await mary.post(`/api/drafts/${plan.draftId}/enact`, {
      revision: draft.revision,
      supersedes: null,
    })
    expect(again.status).toBe(201)
    expect((await mary.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Ещё раз' })).json.code).toBe(
      'plan/not-in-force',
    )
  })

  it('is refused once somebody has', async () => {
    const plan = await enacted(mary, north, 'Уже работают')
    const task = await taskOf(mary, plan.id, '1')
    await mary.post(`/api/tasks/${task.id}/steps`, done('2026-03-01'))
    expect((await mary.get(`/api/plans/${plan.id}`)).json.mayWithdraw).toBe(false)
    const refused = await mary.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Передумали' })
    expect([refused.status, refused.json.code]).toEqual([409, 'plan/worked-on'])
    await mary.post(`/api/tasks/${task.id}/steps`, back)
    expect((await mary.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Передумали' })).status).toBe(200)
  })

  it('and reporting at the same moment never both succeed', async () => {
    for (let round = 0; round < 4; round += 1) {
      const plan = await enacted(mary, north, `Гонка ${round}`)
      const task = await taskOf(mary, plan.id, '1')
      const [reported, withdrawn] = await Promise.all([
        mary.post(`/api/tasks/${task.id}/steps`, done('2026-03-01')),
        mary.post(`/api/plans/${plan.id}/withdraw`, { reason: 'Гонка' }),
      ])
      expect([reported.status === 200, withdrawn.status === 200].filter(Boolean)).toHaveLength(1)
      expect([reported.status, withdrawn.status]).toContain(409)
    }
  })
})

describe('the next edition', () => {
  it('takes the place of the one before: open tasks are cancelled, done ones stay', async () => {
    const first = await enacted(mary, school, 'Школьный план')
    const task = await taskOf(mary, first.id, '1')
    await mary.post(`/api/tasks/${task.id}/steps`, done('2026-03-01'))
    const draft = await typeDraft(mary, school, 'школьный  план'.replace('  ', ' '), rows())
    const shown = (await mary.get(`/api/drafts/${draft.id}`)).json
    expect(shown.supersedes).toEqual({ id: first.id, title: 'Школьный план', edition: 1 })
    const enactedNext = await mary.post(`/api/drafts/${draft.id}/enact`, {
      revision: draft.revision,
      supersedes: first.id,
    })
    const next = enactedNext.json.plans[0]
    const old = (await mary.get(`/api/plans/${first.id}`)).json
    expect(old).toMatchObject({ state: 'superseded', standing: { done: 1, cancelled: 6 } })
    const view = (await mary.get(`/api/plans/${next.id}`)).json
    expect(view.edition).toBe(2)
    expect(view.editions.map((one: { edition: number; state: string }) => [one.edition, one.state])).toEqual([
      [1, 'superseded'],
      [2, 'in-force'],
    ])
    expect((await mary.get(`/api/plans/${first.id}/history`)).json.lines[0].sentence).toBe(
      'Заменён редакцией 2.',
    )
    const twice = await typeDraft(mary, school, 'Третий', rows())
    const refused = await mary.post(`/api/drafts/${twice.id}/enact`, {
      revision: twice.revision,
      supersedes: first.id,
    })
    expect([refused.status, refused.json.code]).toEqual([409, 'plan/not-replaceable'])
    // Withdrawn, it gives its place back.
    expect((await mary.post(`/api/plans/${next.id}/withdraw`, { reason: 'Рано' })).status).toBe(200)
    expect((await mary.get(`/api/plans/${first.id}`)).json).toMatchObject({
      state: 'in-force',
      standing: { done: 1, overdue: 3 },
    })
    const third = await mary.post(`/api/drafts/${twice.id}/enact`, {
      revision: twice.revision,
      supersedes: first.id,
    })
    expect((await mary.get(`/api/plans/${third.json.plans[0].id}`)).json.edition).toBe(3)
  })

  it('never replaces a plan of another organisation', async () => {
    const theirs = await enacted(neighbour, town.places.south, 'Чужой план')
    const draft = await typeDraft(mary, north, 'Чужой план', rows())
    expect((await mary.get(`/api/drafts/${draft.id}`)).json.supersedes).toBeNull()
    const refused = await mary.post(`/api/drafts/${draft.id}/enact`, {
      revision: draft.revision,
      supersedes: theirs.id,
    })
    expect([refused.status, refused.json.code]).toEqual([409, 'plan/not-replaceable'])
    expect((await neighbour.get(`/api/plans/${theirs.id}`)).json.state).toBe('in-force')
  })
})
