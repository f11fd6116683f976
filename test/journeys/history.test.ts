import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { JournalLineView } from '#contract/journal.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { bring, smallPdf } from './bring.ts'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { places } = town
const mary = await town.signIn('municipal')
const galina = await town.signIn('centreHead')
const regional = await town.signIn('regional')
const administrator = await town.signIn('administrator')
let planId = ''
let taskId = ''

/** A year in one morning: a plan with its task, a person with a new role, an organisation with a new name. */
beforeAll(async () => {
  planId = await planInForce(mary, places.north, 'План района', [
    typedMeasure({ number: '1', title: 'Издать приказ', result: 'Приказ', due: 'до 20 октября' }),
  ])
  taskId = (await mary.get(`/api/tasks?plan=${planId}`)).json.tasks[0].id
  await layTasks(town, planId, places.centre)
  await bring(galina, taskId, 'Приказ № 5.pdf', smallPdf, { kind: 'act' })
  await galina.post(`/api/tasks/${taskId}/steps`, { kind: 'submit', doneOn: '2026-10-04', note: null })
  const points = [{ about: 'act', reason: 'нет подписи' }]
  await mary.post(`/api/tasks/${taskId}/steps`, { kind: 'return', points })
  const passport = (await mary.get(`/api/organisations/${places.school}`)).json
  await mary.put(`/api/organisations/${places.school}`, {
    revision: passport.revision,
    passport: { ...formatPassport(passport.passport), shortName: 'Школа № 5' },
  })
  const person = (await mary.get(`/api/people?text=${encodeURIComponent('Директоров')}`)).json.people[0].id
  await mary.post(`/api/people/${person}/roles`, { organisationId: places.centre, role: 'head-of-centre' })
})

async function journal(visitor: Visitor, query = ''): Promise<readonly JournalLineView[]> {
  const answer = await visitor.get(`/api/journal?${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json.lines
}

async function sentences(visitor: Visitor, query = ''): Promise<readonly string[]> {
  return (await journal(visitor, query)).map(({ sentence }) => sentence)
}

describe('the journal of a district', () => {
  it('tells its coordinator everything that was done there, the last thing first', async () => {
    expect(await sentences(mary)).toEqual([
      'Назначена роль: руководитель центра, Центр СОШ № 5.',
      'Изменено: краткое название: «СОШ № 5» → «Школа № 5».',
      'Возвращено на доработку: «1. Издать приказ» (срок 20.10.2026). Приказ, положение или иной акт: нет подписи.',
      'Исполнение представлено (исполнено 04.10.2026): «1. Издать приказ» (срок 20.10.2026).',
      'Приложено подтверждение: Приказ № 5.pdf.',
      'Введён в действие, редакция 1: 1 мероприятие, 1 задание.',
      'Начат черновик плана «План района».',
      'Вход в систему.',
    ])
  })

  it('says where each was done, from where, and what it leads to', async () => {
    const [returned] = await journal(mary, 'act=task/returned')
    expect(returned).toMatchObject({
      by: 'Мария Северная',
      address: '127.0.0.1',
      organisation: { shortName: 'Центр СОШ № 5' },
      links: [
        { kind: 'task', id: taskId, title: 'Издать приказ' },
        { kind: 'plan', id: planId, title: 'План района' },
      ],
    })
    expect(returned?.hash).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('is narrowed by what it is about, who did it, where and when', async () => {
    expect(await sentences(mary, 'noun=organisation')).toEqual([
      'Изменено: краткое название: «СОШ № 5» → «Школа № 5».',
    ])
    const galinas = (await journal(mary, 'noun=task')).find(({ by }) => by === 'Галина Центрова')?.personId
    expect(await sentences(mary, `person=${galinas}`)).toHaveLength(2)
    expect(await sentences(mary, `organisation=${places.centre}`)).toHaveLength(4)
    expect(await sentences(mary, `organisation=${places.south}`)).toEqual([])
    expect(await sentences(mary, 'from=2000-01-01&to=2020-12-31')).toEqual([])
    expect(await sentences(mary, 'from=2020-01-01')).toHaveLength(8)
    expect((await mary.get('/api/journal?from=2026-02-31')).status).toBe(200)
  })

  it('comes a page at a time, by the place in the chain', async () => {
    const first = (await mary.get('/api/journal?limit=3')).json
    const second = (await mary.get(`/api/journal?limit=3&below=${first.next}`)).json
    const all = await journal(mary)
    expect([...first.lines, ...second.lines]).toEqual(all.slice(0, 6))
    expect((await mary.get(`/api/journal?limit=200&below=${second.next}`)).json.next).toBeNull()
  })

  it('goes away as a sheet, under the same filters', async () => {
    const answer = await mary.get('/api/journal/sheet?noun=task')
    const book = new exceljs.Workbook()
    await book.xlsx.load(answer.bytes as never)
    const rows: unknown[][] = []
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      'Журнал на 05.10.2026.xlsx',
    )
    expect(rows.slice(1).map((row) => [row[2], row[4], row[6], row[7]])).toEqual([
      ['Мария Северная', 'Задание', 'Издать приказ · План района', 'Центр СОШ № 5'],
      ['Галина Центрова', 'Задание', 'Издать приказ · План района', 'Центр СОШ № 5'],
    ])
  })
})

describe('the journal tells nobody more than the things themselves', () => {
  it('a region reads its districts; an administrator reads of people and organisations, of no plan', async () => {
    expect((await sentences(regional)).length).toBe(8)
    expect(await sentences(administrator)).toEqual([
      'Назначена роль: руководитель центра, Центр СОШ № 5.',
      'Изменено: краткое название: «СОШ № 5» → «Школа № 5».',
      'Вход в систему.',
    ])
    expect((await administrator.get('/api/journal/sheet')).status).toBe(200)
  })

  it('a neighbour reads of none of it, and whoever oversees nobody has no journal', async () => {
    expect(await sentences(await town.signIn('neighbour'))).toEqual(['Вход в систему.'])
    for (const name of ['head', 'centreHead', 'observer'] as const) {
      const visitor = await town.signIn(name)
      expect((await visitor.get('/api/journal')).json.code).toBe('access/denied')
      expect((await visitor.get('/api/journal/sheet')).json.code).toBe('access/denied')
    }
    expect((await town.visitor().get('/api/journal')).status).toBe(401)
  })

  it('who sees a person in one place is not told of their roles in another', async () => {
    const person = (await regional.get(`/api/people?text=${encodeURIComponent('Смотрящий')}`)).json.people[0]
      .id
    const role = { organisationId: places.south, role: 'observer' }
    expect((await regional.post(`/api/people/${person}/roles`, role)).status).toBe(204)
    const told = async (visitor: Visitor) =>
      (await visitor.get(`/api/people/${person}/history`)).json.lines.map(
        (line: { sentence: string }) => line.sentence,
      )
    expect(await told(regional)).toEqual(['Назначена роль: наблюдатель, Южный район.'])
    expect(await told(mary)).toEqual([])
  })
})
