import { describe, expect, it } from 'vitest'
import type { Matrix } from '#contract/matrix.ts'
import type { NextYear } from '#contract/next-year.ts'
import type { RollOutPreview } from '#contract/roll-out.ts'
import type { Today } from '#contract/task.ts'
import { amendingBy } from './amending.ts'
import { bring, smallPdf } from './bring.ts'
import { newcomer, settleUnder } from './district.ts'
import { openTown } from './town.ts'
import type { Visitor } from './visitor.ts'

/** Days go by as the test says. */
const clock = { today: '2026-01-26' }
const town = await openTown({ today: () => clock.today })
const { north } = town.places
const more = Array.from({ length: 11 }, (_, index) => `СОШ № ${index + 10}`)
const [tenth = '', eleventh = '', twelfth = ''] = await settleUnder(town, north, 'school', more)
const mary = await town.signIn('municipal')
const anna = await newcomer(town, 'anna', 'school-head', tenth)
const boris = await newcomer(town, 'boris', 'school-head', eleventh)
const vera = await newcomer(town, 'vera', 'school-head', twelfth)

const order = [
  'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ СЕВЕРНОГО РАЙОНА',
  '',
  'ПРИКАЗ',
  '',
  '22 января 2026 года № 17',
  '',
  'Об утверждении плана мероприятий («дорожной карты») по созданию центров «Точка роста»',
  '',
  'ПРИКАЗЫВАЮ:',
  '1. Утвердить прилагаемый план мероприятий («дорожную карту») по созданию центров «Точка роста» на 2026 год.',
  '',
  'Начальник управления\tЕ.О. Рябинина',
  '',
  'Приложение',
  'План мероприятий («дорожная карта») по созданию центров «Точка роста» на 2026 год',
  '',
  '№\tМероприятие\tРезультат\tСрок\tОтветственный',
  '1\tНазначить муниципального координатора\tПриказ\tдо 1 февраля 2026 года\tУправление образования',
  '2\tНазначить руководителя центра\tПриказ школы\tдо 1 марта 2026 года\tРуководители ОО',
  '3\tЗаключить договоры на поставку оборудования\tДоговоры\tдо 1 апреля 2026 года\tРуководители ОО',
  '4\tПредставить отчёт о работе центра\tОтчёт\tежеквартально, до 5 числа месяца, следующего за отчётным кварталом\tРуководители ОО',
  '',
].join('\n')

/** It changes some points. */
const change = [
  'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ СЕВЕРНОГО РАЙОНА',
  'ПРИКАЗ',
  'от 10 марта 2026 года № 41',
  'О внесении изменений в дорожную карту',
  'ПРИКАЗЫВАЮ:',
  '1. Внести в дорожную карту следующие изменения:',
  '1.1. в пункте 3 слова «до 1 апреля 2026 года» заменить словами «до 1 мая 2026 года»;',
  '1.2. пункт 1 исключить;',
  '1.3. дополнить пунктом 5 следующего содержания: «5. Провести открытый урок; срок: до 1 июня 2026 года; ответственный: Руководители ОО».',
  'Начальник управления Е. О. Рябинина',
].join('\n')

const desk = amendingBy(mary)
let planId = ''
let draftId = ''
let matrix: Matrix

const read = async (visitor: Visitor, url: string) => (await visitor.get(url)).json
const todayOf = (visitor: Visitor): Promise<Today> => read(visitor, '/api/today')
const cellOf = (organisationId: string, measure: number) =>
  matrix.organisations.find(({ id }) => id === organisationId)?.cells[measure - 1] ?? null

const row = (organisationId: string) => matrix.organisations.find(({ id }) => id === organisationId)?.cells
const dueOf = ({ measureNumber, dueOn }: { measureNumber: string; dueOn: string }) => [measureNumber, dueOn]
const lookAtMatrix = async () => {
  matrix = await read(mary, `/api/plans/${planId}/matrix`)
}

/** The task of one's own in a measure, by its number. */
async function taskOf(visitor: Visitor, number: string): Promise<string> {
  const { tasks } = await read(visitor, `/api/tasks?plan=${planId}&limit=100`)
  return tasks.find((task: { measureNumber: string }) => task.measureNumber === number)?.id ?? ''
}

const step = (visitor: Visitor, taskId: string, command: object) =>
  visitor.post(`/api/tasks/${taskId}/steps`, command)

describe('a year of a district with twelve schools', () => {
  it('begins with the signed order: what is understood of it stands beside the original, and is put in force', async () => {
    const sent = await mary.send('/api/uploads', north, 'Приказ № 17.txt', Buffer.from(order, 'utf8'))
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload.state).toBe('read')
    const draft = await read(mary, `/api/drafts/${upload.draftId}`)
    const [plan] = draft.reading.plans
    expect(draft.reading.acts[0]).toMatchObject({ number: '17', date: '2026-01-22' })
    expect(plan.measures.map(({ number }: { number: string }) => number)).toEqual(['1', '2', '3', '4'])
    const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, {
      revision: draft.revision,
      supersedes: null,
    })
    expect(enacted.status).toBe(201)
    planId = enacted.json.plans[0].id
    const original = await mary.get(`/api/plans/${planId}/original`)
    expect(original.bytes.toString('utf8')).toBe(order)
  })

  it('goes on with the roll-out: each school sees what it owes, and no school sees another', async () => {
    const preview: RollOutPreview = await read(mary, `/api/plans/${planId}/roll-out`)
    expect(preview.parties.map(({ words, reached }) => [words, reached])).toEqual([
      ['управление образования', 1],
      ['руководители ОО', 12],
    ])
    expect((await mary.post(`/api/plans/${planId}/roll-out`)).status).toBe(201)
    await expect
      .poll(async () => (await read(mary, `/api/plans/${planId}/roll-out`)).last?.state)
      .toBe('done')
    const { tasks } = await read(anna, `/api/tasks?plan=${planId}&limit=100`)
    expect(tasks.map((task: { dueOn: string }) => task.dueOn)).toEqual([
      '2026-03-01',
      '2026-04-01',
      '2026-04-05',
      '2026-07-05',
      '2026-10-05',
      '2027-01-05',
    ])
    const seenByAnna = await read(anna, `/api/plans/${planId}/matrix`)
    expect(seenByAnna.organisations.map(({ id }: { id: string }) => id)).toEqual([tenth])
  })

  it('three schools work: one hands in, one asks for more time, one does nothing', async () => {
    clock.today = '2026-02-24'
    expect((await todayOf(anna)).counts).toMatchObject({ overdue: 0, week: 1 })
    const appointed = await taskOf(anna, '2')
    await bring(anna, appointed, 'Приказ о назначении.pdf', smallPdf, { kind: 'act' })
    const submit = { kind: 'submit', doneOn: '2026-02-20', note: null }
    expect((await step(anna, appointed, submit)).json).toEqual({ standing: 'submitted' })
    const ask = { kind: 'ask-time', reason: 'Директор в отпуске до 10 марта', until: '2026-03-15' }
    expect((await step(boris, await taskOf(boris, '2'), ask)).status).toBe(200)
    expect((await todayOf(mary)).counts.check).toBe(2)
  })

  it('the coordinator returns one with a reason, grants the other time, and the third is late', async () => {
    clock.today = '2026-02-26'
    const points = [{ about: 'act', reason: 'нет подписи директора' }]
    const returned = await step(mary, await taskOf(anna, '2'), { kind: 'return', points })
    expect(returned.json).toEqual({ standing: 'returned' })
    const grant = { kind: 'grant-time', until: '2026-03-15', words: null }
    expect((await step(mary, await taskOf(boris, '2'), grant)).status).toBe(200)
    clock.today = '2026-03-03'
    expect((await todayOf(anna)).counts.returned).toBe(1)
    expect((await todayOf(vera)).counts.overdue).toBe(1)
    expect((await todayOf(boris)).counts).toMatchObject({ overdue: 0, month: 2 })
    matrix = await read(mary, `/api/plans/${planId}/matrix`)
    expect([cellOf(tenth, 2), cellOf(eleventh, 2), cellOf(twelfth, 2)]).toEqual([
      'returned',
      'open',
      'overdue',
    ])
    // Those most behind stand first, and the office's own measure is late as well.
    expect(matrix.organisations[0]?.overdue).toBe(1)
    expect(cellOf(north, 1)).toBe('overdue')
  })

  it('what was returned is mended and accepted, and stays done whatever day is asked for', async () => {
    const appointed = await taskOf(anna, '2')
    await bring(anna, appointed, 'Приказ с подписью.pdf', Buffer.concat([smallPdf, Buffer.from('%')]), {
      kind: 'act',
    })
    await step(anna, appointed, { kind: 'submit', doneOn: '2026-02-27', note: null })
    expect((await step(mary, appointed, { kind: 'accept' })).json).toEqual({ standing: 'done' })
    matrix = await read(mary, `/api/plans/${planId}/matrix`)
    expect(cellOf(tenth, 2)).toBe('done')
    expect((await todayOf(mary)).counts.check).toBe(0)
  })

  it('an act moves a term, takes one measure out and adds another: told in words before it is done', async () => {
    clock.today = '2026-03-10'
    const sent = await mary.post('/api/uploads/text', { organisationId: north, text: change, amends: planId })
    draftId = (await mary.awaitUpload(sent.json.id)).draftId
    const shown = await desk.amendment(draftId)
    expect([shown.act, shown.unread]).toEqual(['приказ от 10.03.2026 № 41', []])
    expect(shown.changes.map(({ number, sentences }) => [number, ...sentences])).toEqual([
      [
        '3',
        'Срок был «до 1 апреля 2026 года», станет «до 1 мая 2026 года»: 12 заданий в 12 организациях переносятся.',
      ],
      ['5', 'Новое мероприятие: 12 заданий в 12 организациях добавляются.'],
      ['1', 'Мероприятие исключено: 1 задание в 1 организации снимается.'],
    ])
    expect(shown.counts).toEqual({ moved: 12, takenOff: 1, added: 12, kept: 0 })
    expect(shown.parties).toMatchObject([{ words: 'руководители ОО', reached: 12, unreached: null }])
    expect((await todayOf(mary)).counts.overdue).toBe(1)
  })

  it('in force it has moved, taken off and laid what is new on every school, and what was done is kept', async () => {
    const enacted = await desk.enact(draftId)
    expect([enacted.status, enacted.json.plans[0].id]).toEqual([201, planId])
    await lookAtMatrix()
    expect(matrix.measures.map(({ number }) => number)).toEqual(['2', '3', '4', '5'])
    expect([tenth, eleventh, twelfth].map((school) => row(school))).toEqual([
      ['done', 'open', 'ahead', 'open'],
      ['due-soon', 'open', 'ahead', 'open'],
      ['overdue', 'open', 'ahead', 'open'],
    ])
    expect(matrix.organisations.filter(({ kind }) => kind === 'school')).toHaveLength(12)
    expect((await todayOf(mary)).counts.overdue).toBe(0)
    const { tasks } = await read(vera, `/api/tasks?plan=${planId}&limit=100`)
    expect(tasks.map(dueOf)).toEqual([
      ['2', '2026-03-01'],
      ['4', '2026-04-05'],
      ['3', '2026-05-01'],
      ['5', '2026-06-01'],
      ['4', '2026-07-05'],
      ['4', '2026-10-05'],
      ['4', '2027-01-05'],
    ])
    const { editions } = await read(mary, `/api/plans/${planId}`)
    expect(editions.map(({ act }: { act: string }) => act)).toEqual([
      expect.stringContaining('№ 17'),
      'приказ от 10.03.2026 № 41',
    ])
  })

  it('the plan goes on next year: terms are those of 2027, what stayed undone is pointed out', async () => {
    clock.today = '2026-12-20'
    const next: NextYear = await read(mary, `/api/plans/${planId}/next-year`)
    expect(next.measures.map(({ number, terms: [term], undone }) => [number, term?.after, undone])).toEqual([
      ['2', 'до 1 марта 2027 года', 11],
      ['3', 'до 1 мая 2027 года', 12],
      ['4', expect.stringContaining('ежеквартально'), 48],
      ['5', 'до 1 июня 2027 года', 12],
    ])
    const { start, end, measures } = next
    const all = { start, end, measures: measures.map(({ id }) => id) }
    const started = await mary.post(`/api/plans/${planId}/next-year`, all)
    const enacted = await desk.enact(started.json.id)
    expect(enacted.status).toBe(201)
    const before = planId
    planId = enacted.json.plans[0].id
    await desk.rollOut(planId)
    await lookAtMatrix()
    expect(row(twelfth)).toEqual(['open', 'open', 'ahead', 'open'])
    expect(matrix.organisations.filter(({ kind }) => kind === 'school')).toHaveLength(12)
    planId = before
    await lookAtMatrix()
    // The year that ends stands as it stood.
    expect([cellOf(tenth, 1), cellOf(twelfth, 1)]).toEqual(['done', 'overdue'])
    expect(town.faults).toEqual([])
  })
})
