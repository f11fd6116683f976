import { describe, expect, it } from 'vitest'
import type { Matrix } from '#contract/matrix.ts'
import type { RollOutPreview } from '#contract/roll-out.ts'
import type { Today } from '#contract/task.ts'
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

let planId = ''
let matrix: Matrix

const read = async (visitor: Visitor, url: string) => (await visitor.get(url)).json
const todayOf = (visitor: Visitor): Promise<Today> => read(visitor, '/api/today')
const cellOf = (organisationId: string, measure: number) =>
  matrix.organisations.find(({ id }) => id === organisationId)?.cells[measure - 1] ?? null

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
      .poll(async () => (await read(mary, `/api/plans/${planId}/roll-out`)).last?.state, { timeout: 20_000 })
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
    expect(town.faults).toEqual([])
  })
})
