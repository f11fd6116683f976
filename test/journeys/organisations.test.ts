import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { checkChain } from '#store/journal/check-chain.ts'
import { openTown } from './town.ts'
import type { Answer, Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const [mary, yulia, raisa, dmitry, anton] = await Promise.all([
  town.signIn('municipal'),
  town.signIn('neighbour'),
  town.signIn('regional'),
  town.signIn('head'),
  town.signIn('administrator'),
])
const { region, north, school, centre, south, southSchool } = town.places

const names = (answer: Answer): readonly string[] =>
  answer.json.organisations.map((one: { shortName: string }) => one.shortName)

type Cells = Readonly<Record<string, string>>

/** The sheet that the site gives, with rows put in behind what is there, and cells of its own rows changed. */
async function filledIn(
  visitor: Visitor,
  rows: readonly Cells[],
  changes: (row: Cells) => Cells = (row) => row,
): Promise<Uint8Array> {
  const answer = await visitor.get('/api/tree/sheet')
  expect(answer.status).toBe(200)
  const book = new exceljs.Workbook()
  await book.xlsx.load(answer.bytes as never)
  const page = book.worksheets[0]
  if (page === undefined) throw new Error('no sheet')
  const headings = (page.getRow(1).values as string[]).slice(1)
  const put = (number: number, cells: Cells) => {
    for (const [heading, text] of Object.entries(cells)) {
      const column = headings.indexOf(heading)
      if (column < 0) throw new Error(`no column ${heading}`)
      page.getCell(number, column + 1).value = text
    }
  }
  const last = page.rowCount
  for (let number = 2; number <= last; number += 1) {
    const row = Object.fromEntries(
      headings.map((heading, index) => [heading, page.getCell(number, index + 1).text]),
    )
    put(number, changes(row))
  }
  for (const [index, cells] of rows.entries()) put(last + 1 + index, cells)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const bring = (visitor: Visitor, under: string, bytes: Uint8Array) =>
  visitor.send('/api/tree/imports', under, 'Школы района.xlsx', bytes)

const twelve: readonly Cells[] = Array.from({ length: 12 }, (_, index) => ({
  Вид: 'школа',
  Муниципалитет: 'Северный район',
  'Полное название': `МБОУ «Средняя общеобразовательная школа № ${index + 20}»`,
  'Краткое название': `СОШ № ${index + 20}`,
  'Код организации': `75010000${index + 20}`,
  'Населённый пункт': 'с. Ковыльное',
  Малокомплектная: index % 2 === 0 ? 'да' : 'нет',
}))

async function countOf(visitor: Visitor): Promise<number> {
  return (await visitor.get('/api/tree?kind=school')).json.counts.school
}

describe('a coordinator of a district', () => {
  it('brings in twelve schools, mends two faulty rows, and applies them', async () => {
    const before = await countOf(mary)
    const faulty = twelve.map((row, index) =>
      index === 3
        ? { ...row, 'Краткое название': '=1+1', Малокомплектная: 'может быть' }
        : index === 7
          ? { ...row, Муниципалитет: 'Южный район' }
          : row,
    )
    const first = await bring(mary, north, await filledIn(mary, faulty))
    expect([first.status, first.json.added?.length]).toEqual([201, 10])
    // A heading, the district, its school with its centre, then the twelve.
    expect(first.json.faults).toEqual([
      { line: 8, column: 'Малокомплектная', message: 'Здесь пишется «да» или «нет».' },
      {
        line: 12,
        column: null,
        message:
          'Муниципалитета «Южный район» среди доступных вам нет: проверьте название или добавьте его строкой выше.',
      },
    ])
    const apply = (answer: Answer) =>
      mary.post(`/api/tree/imports/${answer.json.id}/apply`, { fingerprint: answer.json.fingerprint })
    const refused = await apply(first)
    expect([refused.status, refused.json.code]).toEqual([422, 'organisation-import/faulty'])
    expect(await countOf(mary)).toBe(before)

    const second = await bring(mary, north, await filledIn(mary, twelve))
    expect(second.json).toMatchObject({ faults: [], changed: [], same: 3, untouched: 0, outcome: null })
    expect(second.json.added).toHaveLength(12)
    expect(second.json.added[0]).toEqual({
      line: 5,
      kind: 'school',
      under: 'Северный район',
      name: 'МБОУ «Средняя общеобразовательная школа № 20»',
    })
    expect((await mary.get(`/api/tree/imports/${first.json.id}`)).status).toBe(404)
    const applied = await apply(second)
    expect([applied.status, applied.json]).toEqual([200, { added: 12, changed: 0 }])
    expect(await countOf(mary)).toBe(before + 12)
    expect((await apply(second)).json.code).toBe('organisation-import/applied')
    expect((await mary.get(`/api/tree/imports/${second.json.id}`)).json).toMatchObject({
      outcome: { added: 12, changed: 0 },
    })
    expect(town.faults).toEqual([])
  })

  it('brings the same sheet again, and nothing changes; a changed cell is told field by field', async () => {
    const same = await bring(mary, north, await filledIn(mary, []))
    expect(same.json).toMatchObject({ added: [], changed: [], same: 15, untouched: 0, faults: [] })
    const changed = await bring(
      mary,
      north,
      await filledIn(mary, [], (row) =>
        row['Код организации'] === '7501000021'
          ? {
              ...row,
              'Краткое название': '=1+1',
              'Адрес сайта': 'school21.example.ru',
              'Населённый пункт': '',
            }
          : row,
      ),
    )
    expect(changed.json.changed).toEqual([
      {
        line: 6,
        kind: 'school',
        name: 'СОШ № 21',
        changes: [
          { field: 'shortName', from: 'СОШ № 21', to: '=1+1' },
          { field: 'settlement', from: 'с. Ковыльное', to: '' },
          { field: 'site', from: '', to: 'https://school21.example.ru' },
        ],
      },
    ])
    // Somebody mends that very school before it is applied.
    const line = (await mary.get('/api/tree?text=%D1%81%D0%BE%D1%88%2021')).json.organisations[0]
    const opened = (await mary.get(`/api/organisations/${line.id}`)).json
    const mended = { ...formatPassport(opened.passport), settlement: 'с. Степное' }
    const put = { revision: opened.revision, passport: mended }
    expect((await mary.put(`/api/organisations/${line.id}`, put)).status).toBe(204)
    const path = `/api/tree/imports/${changed.json.id}`
    const late = await mary.post(`${path}/apply`, { fingerprint: changed.json.fingerprint })
    expect([late.status, late.json.code]).toEqual([409, 'organisation-import/changed-meanwhile'])
    const anew = (await mary.get(path)).json
    expect(anew.changed[0].changes[1]).toEqual({ field: 'settlement', from: 'с. Степное', to: '' })
    const done = await mary.post(`${path}/apply`, { fingerprint: anew.fingerprint })
    expect(done.json).toEqual({ added: 0, changed: 1 })
    const history = (await mary.get(`/api/organisations/${line.id}/history`)).json.lines
    expect(history.map((one: { sentence: string }) => one.sentence)).toEqual([
      'Изменено из файла «Школы района.xlsx»: краткое название: «СОШ № 21» → «=1+1»; населённый пункт: «с. Степное» → пусто; адрес сайта: пусто → «https://school21.example.ru».',
      'Изменено: населённый пункт: «с. Ковыльное» → «с. Степное».',
      'Добавлена организация «МБОУ «Средняя общеобразовательная школа № 21»» из файла «Школы района.xlsx».',
    ])
    expect(await town.database.read((reader) => checkChain(reader, region))).toMatchObject({ faults: [] })
  })
})

describe('the tree', () => {
  it('comes in its order, a page at a time, without gaps or repetitions', async () => {
    const whole = (await raisa.get('/api/tree?limit=500')).json
    expect(names({ json: whole } as Answer).slice(0, 5)).toEqual([
      'Заречный край',
      'Северный район',
      '=1+1',
      'СОШ № 5',
      'Центр СОШ № 5',
    ])
    expect(names({ json: whole } as Answer).slice(-2)).toEqual(['Южный район', 'СОШ № 2'])
    const seen: unknown[] = []
    let after: string | null = null
    do {
      const page: { organisations: unknown[]; next: string | null } = (
        await raisa.get(`/api/tree?limit=4${after === null ? '' : `&after=${after}`}`)
      ).json
      seen.push(...page.organisations)
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(whole.organisations)
    expect(whole.counts).toEqual({ region: 1, municipality: 2, school: 14, centre: 1 })
    expect(whole.organisations[1]).toMatchObject({ schools: 13, centres: 1, municipality: null })
    expect(whole.organisations[4]).toMatchObject({ municipality: 'Северный район', school: 'СОШ № 5' })
  })

  it('is narrowed by words, kind, municipality and what is closed', async () => {
    const shown = async (query: string) => names(await raisa.get(`/api/tree?${new URLSearchParams(query)}`))
    expect(await shown('text=КОВЫЛЬНОЕ сош 22')).toEqual(['СОШ № 22'])
    expect(await shown('text=7501000023')).toEqual(['СОШ № 23'])
    expect(await shown(`kind=school&municipality=${south}`)).toEqual(['СОШ № 2'])
    expect(await shown('closed=yes')).toEqual([])
    expect(await shown('profile=science-technology')).toEqual([])
    for (const query of ['kind=shop', 'limit=x', 'after=1', 'municipality=x', 'closed=maybe']) {
      expect((await raisa.get(`/api/tree?${query}`)).status).toBe(400)
    }
  })
})

describe('a form', () => {
  const typed = {
    name: 'Центр «Точка роста» СОШ № 20',
    shortName: '',
    outerKey: '',
    profile: 'естественно-научная и технологическая',
    openingYear: '2022',
    settlement: '',
    smallSchool: 'нет',
    workingWeek: '',
    site: '',
    timeZone: '',
    openedOn: '01.09.2022',
    closedOn: '',
  }

  it('adds a centre under its school and tells what is wrong field by field', async () => {
    const [twenty] = (await mary.get(`/api/tree?${new URLSearchParams('text=сош № 20')}`)).json.organisations
    const body = { parentId: twenty.id, kind: 'centre', passport: typed }
    const wrong = await mary.post('/api/organisations', {
      ...body,
      passport: { ...typed, openingYear: '2020', workingWeek: '7', site: 'javascript:alert(1)' },
    })
    expect([wrong.status, wrong.json.code]).toEqual([422, 'organisation/not-legal'])
    expect(wrong.json.problems.map((one: { field: string }) => one.field)).toEqual([
      'openingYear',
      'workingWeek',
      'site',
    ])
    const made = await mary.post('/api/organisations', body)
    expect(made.status).toBe(201)
    const view = (await mary.get(`/api/organisations/${made.json.id}`)).json
    expect(view).toMatchObject({
      kind: 'centre',
      mayMend: true,
      parent: { shortName: 'СОШ № 20' },
      passport: { timeZone: 'Europe/Moscow', workingWeek: 5, openedOn: '2022-09-01', openingYear: 2022 },
    })
    const twice = await mary.post('/api/organisations', body)
    expect(twice.json.problems).toEqual([
      { field: 'name', message: expect.stringContaining('здесь уже есть') },
    ])
    const nowhere = await mary.post('/api/organisations', { ...body, parentId: north })
    expect([nowhere.status, nowhere.json.code]).toEqual([422, 'organisation/wrong-place'])
    const late = await mary.put(`/api/organisations/${made.json.id}`, {
      revision: 7,
      passport: { ...typed, settlement: 'с. Степное' },
    })
    expect([late.status, late.json.code]).toEqual([409, 'organisation/changed-meanwhile'])
  })

  it('is closed to who only looks, and to the administrator open', async () => {
    const put = (visitor: Visitor) =>
      visitor.put(`/api/organisations/${school}`, {
        revision: 0,
        passport: {
          ...typed,
          name: 'СОШ № 5',
          profile: '',
          openingYear: '',
          openedOn: '',
          smallSchool: 'да',
        },
      })
    expect((await dmitry.get(`/api/organisations/${school}`)).json).toMatchObject({
      mayMend: false,
      parent: null,
    })
    expect([(await put(dmitry)).status, (await put(anton)).status]).toEqual([403, 204])
    expect(
      (await dmitry.post('/api/organisations', { parentId: school, kind: 'centre', passport: typed })).status,
    ).toBe(403)
    expect((await bring(dmitry, school, new Uint8Array([1]))).status).toBe(403)
  })
})

describe('a neighbour', () => {
  it('neither sees a school of another district, nor changes it, nor guesses it', async () => {
    const stranger = '01890000-0000-7000-8000-000000000000'
    for (const id of [north, school, centre, region, stranger]) {
      const answers = await Promise.all([
        yulia.get(`/api/organisations/${id}`),
        yulia.get(`/api/organisations/${id}/history`),
        yulia.put(`/api/organisations/${id}`, { revision: 0, passport: formatPassport(somePassport) }),
        yulia.post('/api/organisations', {
          parentId: id,
          kind: 'school',
          passport: formatPassport(somePassport),
        }),
        bring(yulia, id, new Uint8Array([1])),
      ])
      for (const answer of answers) {
        expect([answer.status, answer.json.code]).toEqual([404, 'organisation/not-found'])
      }
      const page = await yulia.get(`/api/tree?after=${id}`)
      expect([page.status, page.json.code]).toEqual([400, 'page/key-unknown'])
      expect((await yulia.get(`/api/tree?municipality=${id}`)).json.counts.school).toBe(0)
    }
    expect(names(await yulia.get('/api/tree?limit=500'))).toEqual(['Южный район', 'СОШ № 2'])
    const searched = await yulia.get(`/api/tree?${new URLSearchParams('text=7501000023')}`)
    expect(searched.json).toMatchObject({ organisations: [], counts: { school: 0 } })
  })

  it('is not told by a refusal that a name or key is taken elsewhere', async () => {
    const [theirs] = twelve
    const opened = (await yulia.get(`/api/organisations/${southSchool}`)).json
    const mended = await yulia.put(`/api/organisations/${southSchool}`, {
      revision: opened.revision,
      passport: {
        ...formatPassport(opened.passport),
        name: theirs?.['Полное название'] ?? '',
        outerKey: theirs?.['Код организации'] ?? '',
      },
    })
    expect(mended.status).toBe(204)
    // By that key her sheet finds her own school and no other.
    const sheet = await bring(yulia, south, await filledIn(yulia, []))
    expect(sheet.json).toMatchObject({ same: 2, added: [], changed: [], untouched: 0, faults: [] })
    const path = `/api/tree/imports/${sheet.json.id}`
    for (const visitor of [mary, raisa]) {
      expect((await visitor.get(path)).status).toBe(404)
      expect((await visitor.post(`${path}/apply`, { fingerprint: sheet.json.fingerprint })).status).toBe(404)
    }
    expect(town.faults).toEqual([])
  })
})

const somePassport = {
  name: 'СОШ № 100',
  shortName: 'СОШ № 100',
  outerKey: null,
  profile: null,
  openingYear: null,
  settlement: null,
  smallSchool: false,
  workingWeek: 5,
  site: null,
  timeZone: 'Europe/Moscow',
  openedOn: null,
  closedOn: null,
} as const
