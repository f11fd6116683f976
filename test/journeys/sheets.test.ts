import exceljs from 'exceljs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { lend } from '#application/lend-rows.ts'
import type { PlanView } from '#contract/plan.ts'
import type { SearchGroups } from '#contract/search.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { recognise } from '#documents/recognition/recognise.ts'
import { enact, rollOut } from './plan-in-force.ts'
import { openTown } from './town.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ today: '2026-10-05' })
const { north } = town.places
const mary = await town.signIn('municipal')

const order = [
  'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ СЕВЕРНОГО РАЙОНА',
  'ПРИКАЗ',
  'от 19 января 2026 года № 41',
  '',
  'Об утверждении плана мероприятий («дорожной карты») центров «Точка роста»',
  '',
  'В целях развития образования и по согласованию с попечительским советом',
  '',
  '1. Утвердить план мероприятий («дорожную карту») на 2026 год.',
  '',
  'План мероприятий («дорожная карта») центров «Точка роста» Северного района на 2026 год',
  '',
  '№\tМероприятие\tРезультат\tСрок\tОтветственный',
  '1\tНазначить муниципального координатора\tПриказ\tдо 1 марта\tУправление образования',
  '2\tНазначить руководителя центра\tПриказ\tдо 1 декабря\tРуководители ОО',
  '3\tСдать отчёт о работе центра\tОтчёт\tежеквартально\tРуководители центров',
  '',
].join('\n')

let planId = ''

beforeAll(async () => {
  const sent = await mary.send('/api/uploads', north, 'Приказ № 41.txt', Buffer.from(order, 'utf8'))
  const upload = await mary.awaitUpload(sent.json.id)
  planId = await enact(mary, (await mary.get(`/api/drafts/${upload.draftId}`)).json)
  await rollOut(mary, planId)
})

async function sheet(visitor: Visitor, path: string) {
  const answer = await visitor.get(`/api/${path}`)
  expect(answer.status, answer.text).toBe(200)
  const book = new exceljs.Workbook()
  await book.xlsx.load(answer.bytes as never)
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return { name: decodeURIComponent(String(answer.headers['content-disposition'])), rows }
}

describe('a list is taken away as a sheet', () => {
  it('of tasks: the same as the page shows under the same filters, dates as dates', async () => {
    const query = `plan=${planId}&standing=overdue,open,ahead`
    const page = (await mary.get(`/api/tasks?${query}`)).json
    const { name, rows } = await sheet(mary, `tasks/sheet?${query}`)
    expect(name).toContain('Задания на 05.10.2026.xlsx')
    expect(rows.length - 1).toBe(page.tasks.length)
    expect(rows[0]?.slice(0, 4)).toEqual(['Организация', 'План', '№', 'Мероприятие'])
    const due = rows.slice(1).map((row) => (row[6] as Date).toISOString().slice(0, 10))
    expect(due).toEqual(page.tasks.map((task: { dueOn: string }) => task.dueOn))
    expect(rows.slice(1).map((row) => row[9])).toContain('просрочено')
  })

  it('of plans, people and of the matrix', async () => {
    const plans = await sheet(mary, `plans/sheet?text=${encodeURIComponent('дорожная СЕВЕРНОГО')}`)
    expect(plans.rows.slice(1).map((row) => [row[1], row[2], row[7]])).toEqual([
      ['Северный район', 'приказ от 19.01.2026 № 41', 3],
    ])
    expect((await sheet(mary, 'plans/sheet?text=нетакого')).rows).toHaveLength(1)
    const people = await sheet(mary, 'people/sheet?role=school-head')
    expect(people.rows.slice(1).map((row) => [row[0], row[2]])).toEqual([
      ['Дмитрий Директоров', 'руководитель ОО: СОШ № 5'],
    ])
    const matrix = await sheet(mary, `plans/${planId}/matrix/sheet`)
    expect(matrix.name).toContain('Матрица. План мероприятий')
    expect(matrix.rows[0]?.slice(4)).toHaveLength(3)
    expect(matrix.rows.slice(1).map((row) => row[0])).toContain('СОШ № 5')
  })

  it('holds nothing of a neighbour, and of what is not seen nothing at all', async () => {
    const julia = await town.signIn('neighbour')
    expect((await sheet(julia, 'tasks/sheet')).rows).toHaveLength(1)
    expect((await sheet(julia, 'plans/sheet')).rows).toHaveLength(1)
    expect((await julia.get(`/api/tasks/sheet?plan=${planId}`)).status).toBe(404)
    expect((await julia.get(`/api/plans/${planId}/matrix/sheet`)).status).toBe(404)
    expect((await mary.get('/api/tasks/sheet?standing=so-so')).status).toBe(400)
    const head = await town.signIn('head')
    const own = await sheet(head, 'tasks/sheet')
    expect(new Set(own.rows.slice(1).map((row) => row[0]))).toEqual(new Set(['СОШ № 5', 'Центр СОШ № 5']))
  })
})

describe('lists that are taken away at once', () => {
  const { sheets, read } = town.house

  it('are read three at a time; the next waits for its turn, and in too long a line is told to come again', async () => {
    const ends = [await sheets.take(), await sheets.take(), await sheets.take()]
    const waiting = sheet(mary, 'tasks/sheet')
    await expect.poll(() => sheets.waiting()).toBe(1)
    const others = Array.from({ length: 19 }, () => sheets.take())
    const refused = await mary.get('/api/people/sheet')
    expect(refused.status).toBe(503)
    expect(refused.json.message).toBe('Сейчас выгружается много списков. Повторите через несколько минут.')
    for (const end of ends) end()
    expect((await waiting).rows.length).toBeGreaterThan(1)
    for (const taken of others) (await taken)()
    expect((await mary.get('/api/people/sheet')).status).toBe(200)
  })

  it('give their connection back in time, however slowly they are taken', async () => {
    let given = false
    async function* pages() {
      try {
        for (;;) yield ['a row']
      } finally {
        given = true
      }
    }
    const lent = lend(read, () => pages(), 50)
    expect((await lent.next()).value).toEqual(['a row'])
    await expect.poll(() => given).toBe(true)
    await expect(lent.next()).rejects.toThrow('was not taken within')
  })
})

describe('the original of a plan', () => {
  const search = async (visitor: Visitor, words: string): Promise<SearchGroups> =>
    (await visitor.get(`/api/search?${new URLSearchParams({ q: words })}`)).json

  it('is found by words that are neither its measures nor its clauses, with the passage that holds them', async () => {
    const { groups } = await search(mary, 'попечительский совет')
    expect(groups.map(({ kind }) => kind)).toEqual(['original'])
    const [hit] = groups[0]?.hits ?? []
    expect(hit).toMatchObject({
      id: planId,
      planId,
      under: [expect.stringContaining('План мероприятий'), 'Северный район'],
    })
    expect(hit?.title.map(({ text }) => text).join('')).toBe('Приказ № 41.txt')
    expect(hit?.text?.map(({ text }) => text).join('')).toBe(
      'В целях развития образования и по согласованию с попечительским советом',
    )
    expect(hit?.text?.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'попечительским',
      'советом',
    ])
  })

  it('is not found by who owes some of its tasks, nor by a neighbour, be it by a mistyped word', async () => {
    for (const name of ['head', 'neighbour'] as const) {
      const visitor = await town.signIn(name)
      for (const words of ['попечительский совет', 'попечительскй'])
        expect((await search(visitor, words)).groups).toEqual([])
    }
  })
})

describe('a plan is taken away as a Word file or a pdf', () => {
  it.each(['docx', 'pdf'])('in the layout of a road map; the %s read back is the same plan', async (kind) => {
    const answer = await mary.get(`/api/plans/${planId}/${kind}`)
    expect(answer.status, answer.text).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      `на 05.10.2026.${kind}`,
    )
    const outcome = await readDocument(new Uint8Array(answer.bytes), `план.${kind}`)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const [plan] = recognise(outcome.document).plans
    const view: PlanView = (await mary.get(`/api/plans/${planId}`)).json
    const printed = (plan?.measures ?? []).map(({ number, title, result, assignments }) => ({
      number,
      title,
      result,
      due: assignments.map(({ due }) => due),
      responsible: assignments.map(({ responsible }) => responsible),
    }))
    expect(printed).toEqual(
      view.measures.map(({ number, title, result, assignments }) => ({
        number,
        title,
        result,
        due: assignments.map(({ due }) => due),
        responsible: assignments.map(({ responsible }) => responsible),
      })),
    )
    expect(plan?.measures.flatMap(({ extra }) => extra.map(({ heading }) => heading))).toContain(
      'Отметка о выполнении',
    )
  })

  it('of a plan that is not seen there is none', async () => {
    const julia = await town.signIn('neighbour')
    expect((await julia.get(`/api/plans/${planId}/docx`)).status).toBe(404)
    expect((await julia.get(`/api/plans/${planId}/pdf`)).status).toBe(404)
  })

  it('as a pdf that can be listened to: tagged, in Russian, its head of the table marked as such', async () => {
    const { bytes } = await mary.get(`/api/plans/${planId}/pdf`)
    const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Language: 'ru-RU', Title: expect.stringContaining('План мероприятий') })
    // It says of itself that it keeps to PDF/UA-1, by which its writer refuses to write what does not.
    expect(metadata?.get('pdfuaid:part')).toBe('1')
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(tree).toContain(`"role":"${role}"`)
  })
})
