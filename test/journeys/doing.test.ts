import { beforeAll, describe, expect, it } from 'vitest'
import { bring, smallPdf } from './bring.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

/** Days go by as the test says. */
const clock = { today: '2026-10-05' }
const town = await openTown({ jobs: false, today: () => clock.today })
const mary = await town.signIn('municipal')
const galina = await town.signIn('centreHead')
const head = await town.signIn('head')

const titles = ['Издать приказ', 'Закупить оборудование', 'Получить лицензию', 'Открыть центр'] as const
const tasks = new Map<string, string>()
const taskOf = (title: (typeof titles)[number]) => tasks.get(title) ?? ''
let planId = ''

/** A plan of the district whose tasks the centre of a school carries out. */
beforeAll(async () => {
  const rows = [
    typedMeasure({
      number: '1',
      title: titles[0],
      result: 'Приказ, страница на сайте',
      due: 'до 20 октября',
    }),
    typedMeasure({ number: '2', title: titles[1], result: 'Товарные накладные', due: 'до 10 октября' }),
    typedMeasure({ number: '3', title: titles[2], result: 'Лицензия', due: 'до 30 октября' }),
    typedMeasure({ number: '4', title: titles[3], due: 'до 9 октября' }),
  ]
  planId = await planInForce(mary, town.places.north, 'План района', rows)
  for (const line of (await mary.get(`/api/tasks?plan=${planId}`)).json.tasks)
    tasks.set(line.measureTitle, line.id)
  await layTasks(town, planId, town.places.centre)
})

const step = (visitor: Visitor, title: (typeof titles)[number], command: object) =>
  visitor.post(`/api/tasks/${taskOf(title)}/steps`, command)
const details = async (visitor: Visitor, title: (typeof titles)[number]) =>
  (await visitor.get(`/api/tasks/${taskOf(title)}`)).json

describe('the head of a centre', () => {
  it('sees what is to be done, why, by when, and what proves it', async () => {
    const task = await details(galina, titles[0])
    expect(task).toMatchObject({
      title: 'Издать приказ',
      organisation: 'Центр СОШ № 5',
      dueOn: '2026-10-20',
      standing: 'open',
      controller: { name: 'Мария Северная' },
      commands: ['submit', 'ask-time', 'ask-waiver'],
      mayAttach: true,
      plan: { title: 'План района', seen: false, draftId: null },
    })
    expect(task.checklist.items.map((item: { kind: string; met: boolean }) => [item.kind, item.met])).toEqual(
      [
        ['act', false],
        ['web-page', false],
      ],
    )
  })

  it('attaches a file and a link and submits; the coordinator returns it with a reason; mended, it is accepted', async () => {
    const nothing = await step(galina, titles[0], { kind: 'submit', doneOn: '2026-10-05', note: null })
    expect([nothing.status, nothing.json.code]).toEqual([422, 'task/nothing-shown'])
    const brought = await bring(galina, taskOf(titles[0]), '../Приказ № 5.pdf', smallPdf, { kind: 'act' })
    expect(brought.json).toMatchObject({
      content: 'Приказ № 5.pdf',
      kind: 'act',
      format: 'pdf',
      thumbnail: false,
    })
    const link = {
      form: 'link',
      kind: 'web-page',
      link: 'https://school5.example.ru/centre',
      caption: 'Раздел',
    }
    expect((await galina.post(`/api/tasks/${taskOf(titles[0])}/evidence`, link)).status).toBe(201)
    expect((await details(galina, titles[0])).checklist.enough).toBe(true)

    const submit = { kind: 'submit', doneOn: '2026-10-04', note: 'Приказ подписан' }
    expect((await step(galina, titles[0], submit)).json).toEqual({ standing: 'submitted' })
    expect((await step(galina, titles[0], submit)).json).toEqual({ standing: 'submitted' })
    expect((await step(galina, titles[0], { kind: 'accept' })).json.code).toBe('task/not-controller')
    const late = await bring(galina, taskOf(titles[0]), 'Ещё.pdf', smallPdf)
    expect([late.status, late.json.code]).toEqual([409, 'task/already-submitted'])
    expect((await mary.get('/api/today')).json.check.map((line: { id: string }) => line.id)).toEqual([
      taskOf(titles[0]),
    ])
    expect((await galina.get('/api/today')).json.counts).toMatchObject({ submitted: 1, check: 0 })

    const kirill = await town.signIn('colleague')
    expect((await step(kirill, titles[0], { kind: 'accept' })).json.code).toBe('task/not-controller')
    const file = await mary.get(`/api/evidence/${brought.json.id}/file`)
    expect(file.bytes).toEqual(smallPdf)
    const points = [{ about: 'act', reason: 'нет подписи' }]
    expect((await step(mary, titles[0], { kind: 'return', points })).json).toEqual({ standing: 'returned' })
    const back = (await galina.get('/api/today')).json
    expect([back.counts.returned, back.returned[0].id]).toEqual([1, taskOf(titles[0])])

    clock.today = '2026-10-07'
    expect((await galina.delete(`/api/evidence/${brought.json.id}`)).status).toBe(204)
    await bring(galina, taskOf(titles[0]), 'Приказ с подписью.pdf', smallPdf, { kind: 'act' })
    await step(galina, titles[0], submit)
    clock.today = '2026-10-25'
    expect((await step(mary, titles[0], { kind: 'accept' })).json).toEqual({ standing: 'done' })
    const done = await details(galina, titles[0])
    expect(done).toMatchObject({ standing: 'done', saidDoneOn: '2026-10-04', commands: [], mayAttach: false })
    expect(
      done.history.map((line: { by: string; event: { kind: string } }) => [line.event.kind, line.by]),
    ).toEqual([
      ['submitted', 'Галина Центрова'],
      ['returned', 'Мария Северная'],
      ['submitted', 'Галина Центрова'],
      ['accepted', 'Мария Северная'],
    ])
    clock.today = '2026-10-05'
  })

  it('asks for more time, is granted another day than asked for, and both days are shown', async () => {
    const ask = { kind: 'ask-time', reason: 'Поставка задержана', until: '2026-11-20' }
    expect((await step(galina, titles[1], { ...ask, until: '2026-10-09' })).json.code).toBe(
      'task/until-not-later',
    )
    expect((await step(galina, titles[1], { ...ask, until: '2026-02-30' })).json.code).toBe(
      'task/day-not-real',
    )
    expect((await step(galina, titles[1], ask)).status).toBe(200)
    expect((await step(galina, titles[1], ask)).json.code).toBe('task/request-open')
    expect((await mary.get('/api/today')).json.counts.check).toBe(1)
    const granted = await step(mary, titles[1], {
      kind: 'grant-time',
      until: '2026-11-10',
      words: 'не позже',
    })
    expect(granted.json).toEqual({ standing: 'open' })
    expect(await details(galina, titles[1])).toMatchObject({
      dueOn: '2026-11-10',
      laidDueOn: '2026-10-10',
      request: null,
    })
    const refused = { ...ask, until: '2026-12-20' }
    await step(galina, titles[1], refused)
    await step(mary, titles[1], { kind: 'refuse-time', reason: 'Поставка была' })
    expect((await details(galina, titles[1])).dueOn).toBe('2026-11-10')
  })

  it('asks that a task be not required, and the controller agrees', async () => {
    await step(galina, titles[2], { kind: 'ask-waiver', reason: 'Лицензия есть у школы' })
    await step(mary, titles[2], { kind: 'decline-waiver', reason: 'Нужен номер' })
    await step(galina, titles[2], { kind: 'ask-waiver', reason: 'Лицензия № 7 есть у школы' })
    expect((await step(mary, titles[2], { kind: 'agree-waiver' })).json).toEqual({ standing: 'not-required' })
    expect((await mary.get(`/api/plans/${planId}`)).json.standing['not-required']).toBe(1)
    await step(mary, titles[2], { kind: 'take-back', reason: 'Ошибка' })
    expect((await details(galina, titles[2])).standing).toBe('open')
  })

  it('lays one file by several tasks', async () => {
    const known = (await galina.get(`/api/tasks/${taskOf(titles[3])}/known-files`)).json.files
    expect(known.map((file: { content: string }) => file.content)).toEqual(['Приказ с подписью.pdf'])
    const same = { form: 'same-file', kind: 'act', evidenceId: known[0].id }
    const laid = await galina.post(`/api/tasks/${taskOf(titles[3])}/evidence`, same)
    expect(laid.json).toMatchObject({ form: 'file', content: 'Приказ с подписью.pdf' })
    expect((await galina.get(`/api/evidence/${laid.json.id}/file`)).bytes).toEqual(smallPdf)
  })
})

describe('who has no business with a task', () => {
  it('gets nothing of it, also by its address', async () => {
    const task = taskOf(titles[0])
    const evidence = (await details(galina, titles[0])).evidence[0].id
    const neighbour = await town.signIn('neighbour')
    const administrator = await town.signIn('administrator')
    const link = { form: 'link', kind: 'act', link: 'https://school.example.ru', caption: null }
    for (const visitor of [neighbour, administrator]) {
      for (const [answer, code] of [
        [await visitor.get(`/api/tasks/${task}`), 'task/not-found'],
        [await visitor.get(`/api/tasks/${task}/known-files`), 'task/not-found'],
        [await visitor.post(`/api/tasks/${task}/steps`, { kind: 'accept' }), 'task/not-found'],
        [await visitor.post(`/api/tasks/${task}/evidence`, link), 'task/not-found'],
        [await bring(visitor, task, 'а.pdf', smallPdf), 'task/not-found'],
        [await visitor.get(`/api/evidence/${evidence}/file`), 'evidence/not-found'],
        [await visitor.get(`/api/evidence/${evidence}/thumbnail`), 'evidence/not-found'],
        [await visitor.get(`/api/evidence/${evidence}/picture`), 'evidence/not-found'],
        [await visitor.put(`/api/evidence/${evidence}`, { kind: 'act', people: null }), 'evidence/not-found'],
        [await visitor.delete(`/api/evidence/${evidence}`), 'evidence/not-found'],
        [await visitor.get(`/api/plans/${planId}/controller`), 'plan/not-found'],
      ] as const)
        expect([answer.status, answer.json.code]).toEqual([404, code])
      expect((await visitor.get('/api/today')).text).not.toContain(task)
    }
    expect((await town.visitor().get(`/api/evidence/${evidence}/file`)).status).toBe(401)
  })

  it('lays no file of another by a task of their own', async () => {
    const evidence = (await details(galina, titles[0])).evidence[0].id
    const julia = await town.signIn('neighbour')
    const draft = await typeDraft(julia, town.places.south, 'Свой план', [
      typedMeasure({ number: '1', title: 'Своё дело', due: 'до 20 октября' }),
    ])
    await julia.post(`/api/drafts/${draft.id}/enact`, { revision: draft.revision, supersedes: null })
    const own = (await julia.get('/api/tasks')).json.tasks[0].id
    const same = { form: 'same-file', kind: 'act', evidenceId: evidence }
    const answer = await julia.post(`/api/tasks/${own}/evidence`, same)
    expect([answer.status, answer.json.code]).toEqual([404, 'evidence/not-found'])
  })

  it('looks at it and changes nothing, as an observer', async () => {
    const observer = await town.signIn('observer')
    expect((await details(observer, titles[3])).commands).toEqual([])
    const answer = await step(observer, titles[3], { kind: 'submit', doneOn: '2026-10-05', note: 'Я' })
    expect([answer.status, answer.json.code]).toEqual([403, 'access/denied'])
    const file = await bring(observer, taskOf(titles[3]), 'а.pdf', smallPdf)
    expect([file.status, file.json.code]).toEqual([403, 'access/denied'])
  })
})

describe('control', () => {
  it('is handed on by a coordinator, and then only the other answers', async () => {
    const { candidates } = (await mary.get(`/api/plans/${planId}/controller`)).json
    const names = candidates.map((one: { name: string }) => one.name)
    expect(names).toContain('Кирилл Коллегин')
    expect(names).not.toContain('Юлия Южная')
    expect(names).not.toContain('Антон Настройкин')
    const kirill = await town.signIn('colleague')
    const { personId } = candidates.find((one: { name: string }) => one.name === 'Кирилл Коллегин')
    expect((await head.put(`/api/plans/${planId}/controller`, { personId })).status).toBe(404)
    expect((await mary.put(`/api/plans/${planId}/controller`, { personId })).status).toBe(204)
    await step(galina, titles[3], { kind: 'submit', doneOn: '2026-10-05', note: 'Открыли' })
    expect((await step(mary, titles[3], { kind: 'accept' })).json.code).toBe('task/not-controller')
    expect((await kirill.get('/api/today')).json.counts.check).toBe(1)
    expect((await mary.get('/api/today')).json.counts).toMatchObject({ check: 0, submitted: 0 })
    expect((await step(kirill, titles[3], { kind: 'accept' })).json).toEqual({ standing: 'done' })
    const unfit = await mary.put(`/api/plans/${planId}/controller`, {
      personId: '01890000-0000-7000-8000-000000000000',
    })
    expect([unfit.status, unfit.json.code]).toEqual([422, 'plan/controller-unfit'])
    expect((await mary.get(`/api/plans/${planId}/history`)).text).toContain(
      'Контроль передан: Мария Северная → Кирилл Коллегин.',
    )
  })

  it('keeps nobody from the end: what is done is never lost by two answers at once', async () => {
    const kirill = await town.signIn('colleague')
    await step(galina, titles[2], { kind: 'submit', doneOn: '2026-10-05', note: 'Лицензия № 8' })
    const points = [{ about: null, reason: 'не та' }]
    const answers = await Promise.all([
      step(kirill, titles[2], { kind: 'accept' }),
      step(kirill, titles[2], { kind: 'return', points }),
    ])
    expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([200, 409])
    expect(town.faults).toEqual([])
  })
})
