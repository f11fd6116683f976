import { describe, expect, it } from 'vitest'
import { openTown } from './town.ts'
import { requestId } from './typed-draft.ts'
import type { Answer, Visitor } from './visitor.ts'

const town = await openTown({ today: '2026-10-05' })
const mary = await town.signIn('municipal')
const kirill = await town.signIn('colleague')
const neighbour = await town.signIn('neighbour')
const { north, south } = town.places

/** A headed order; of «Что на выходе» and «За кем дело» a person knows what they are, a reader does not. */
function road(issuer: string, rows: readonly string[]): string {
  return [
    issuer.toUpperCase(),
    'ПРИКАЗ',
    'от 12 января 2026 года № 15',
    'с. Северное',
    '',
    'Об утверждении плана мероприятий («дорожной карты»)',
    '',
    'ПРИКАЗЫВАЮ:',
    '1. Утвердить план мероприятий («дорожную карту») развития центров на 2026 год.',
    '2. Контроль исполнения приказа оставляю за собой.',
    '',
    'Начальник            О. П. Степнова',
    '',
    'План мероприятий («дорожная карта») развития центров на 2026 год',
    '',
    '№\tМероприятие\tЧто на выходе\tСрок\tЗа кем дело',
    ...rows,
    '',
  ].join('\n')
}

const education = 'Управление образования Северного района'
const first = [
  '1\tНазначение куратора\tПриказ о назначении\tдо 1 марта\tотдел кадров',
  '2\tОтчёт о ходе работ\tСправка\tежеквартально\tметодист',
  '3\tОбучение педагогов\tУдостоверения\tмай-июнь\tметодический кабинет',
]
const second = [
  '1\tСбор заявок школ\tСводная заявка\tдо 15 сентября\tкоординатор',
  '2\tЗакупка наборов\tДоговор\tоктябрь\tбухгалтерия',
  '3\tОткрытие кабинетов\tАкт приёмки\tноябрь\tруководители школ',
]

async function read(who: Visitor, place: string, name: string, text: string): Promise<Answer['json']> {
  const sent = await who.send('/api/uploads', place, name, new TextEncoder().encode(text))
  const { draftId, state } = await who.awaitUpload(sent.json.id)
  expect(state).toBe('read')
  return (await who.get(`/api/drafts/${draftId}`)).json
}

const rolesIn = (draft: Answer['json'], table = 0) =>
  draft.reading.tables[table].columns.map((column: { role: string }) => column.role)
const rows = (draft: Answer['json']) => draft.reading.plans[0].measures
const meant = ['number', 'title', 'result', 'due', 'responsible']

async function settle(who: Visitor, draft: Answer['json'], to: readonly string[] | null) {
  return await who.post(`/api/drafts/${draft.id}/columns`, {
    requestId: requestId(),
    base: draft.revision,
    at: draft.reading.tables[0].at,
    from: rolesIn(draft),
    to,
  })
}

describe('the meaning of columns', () => {
  it('is set by a person, reads the table anew, and is remembered for the issuer, for nobody else', async () => {
    const draft = await read(mary, north, 'первый.txt', road(education, first))
    expect(draft.reading.tables).toMatchObject([{ origin: 'headings', header: { from: 0, to: 1 } }])
    expect(rolesIn(draft)).toEqual(['number', 'title', 'extra', 'due', 'extra'])
    expect(draft.reading.tables[0].columns[4].doubtful).toBe(true)

    const done = await settle(mary, draft, meant)
    expect(done.status).toBe(200)
    expect(done.json.changes.map((line: { change: { kind: string } }) => line.change.kind)).toEqual([
      'set-tables',
      'restore',
    ])
    const mended = (await mary.get(`/api/drafts/${draft.id}`)).json
    expect(mended.reading.tables[0].origin).toBe('person')
    expect(rolesIn(mended)).toEqual(meant)
    expect(rows(mended)).toMatchObject([
      { number: '1', result: 'Приказ о назначении', assignments: [{ responsible: 'отдел кадров' }] },
      { number: '2', result: 'Справка', assignments: [{ responsible: 'методист' }] },
      { number: '3', result: 'Удостоверения' },
    ])
    expect(rows(mended).map((row: { key: string }) => row.key)).toEqual(
      rows(draft).map((row: { key: string }) => row.key),
    )

    const next = await read(
      kirill,
      north,
      'второй.txt',
      road('Управление  образования Северного района', second),
    )
    expect(rolesIn(next)).toEqual(meant)
    expect(next.reading.tables[0]).toMatchObject({
      origin: 'memory',
      remembered: { document: 'первый.txt' },
    })
    expect(rows(next)[1]).toMatchObject({ result: 'Договор', assignments: [{ responsible: 'бухгалтерия' }] })

    const other = await read(mary, north, 'чужой.txt', road('Комитет по культуре Северного района', second))
    expect(rolesIn(other)).toEqual(rolesIn(draft))
    const far = await read(neighbour, south, 'сосед.txt', road(education, second))
    expect(far.reading.tables[0].origin).toBe('headings')
    expect(rolesIn(far)).toEqual(rolesIn(draft))
    expect(JSON.stringify(far)).not.toContain('первый.txt')

    // «Забыть»: this document is read by itself again, and so is the next one.
    expect((await settle(kirill, next, null)).status).toBe(200)
    const forgotten = (await kirill.get(`/api/drafts/${next.id}`)).json
    expect(forgotten.reading.tables[0]).toMatchObject({ origin: 'headings', remembered: null })
    expect(rows(forgotten)[1].result).toBeNull()
    const third = await read(mary, north, 'третий.txt', road(education, second.toReversed()))
    expect(third.reading.tables[0].origin).toBe('headings')
  })

  it('keeps what people had mended, and is taken back by the inverse of what was done', async () => {
    const draft = await read(mary, north, 'правленый.txt', road('Отдел связи Северного района', first))
    const [one, two, three] = rows(draft)
    await kirill.post(`/api/drafts/${draft.id}/changes`, {
      requestId: requestId(),
      base: 0,
      changes: [
        {
          kind: 'set-measure',
          measure: one.key,
          field: 'title',
          from: one.title,
          to: 'Назначение двух кураторов',
        },
        { kind: 'set-extra', measure: two.key, index: 0, from: 'Справка', to: 'Справка и сводная таблица' },
        { kind: 'drop-measures', measures: [three.key] },
      ],
    })
    expect((await settle(mary, draft, meant)).status).toBe(200)
    const mended = (await mary.get(`/api/drafts/${draft.id}`)).json
    expect(rows(mended)).toMatchObject([
      { key: one.key, title: 'Назначение двух кураторов', result: 'Приказ о назначении' },
      { key: two.key, result: 'Справка и сводная таблица', assignments: [{ responsible: 'методист' }] },
    ])
    const seen = (await kirill.get(`/api/drafts/${draft.id}/changes?since=3`)).json
    expect(seen.changes.map((line: { by: string }) => line.by)).toEqual(['Мария Северная', 'Мария Северная'])

    const [tables, restored] = seen.changes.map((line: { change: object }) => line.change)
    const back = await mary.post(`/api/drafts/${draft.id}/changes`, {
      requestId: requestId(),
      base: mended.revision,
      changes: [
        { ...restored, from: restored.to, to: restored.from },
        { ...tables, from: tables.to, to: tables.from },
      ],
    })
    expect(back.status).toBe(200)
    const after = (await mary.get(`/api/drafts/${draft.id}`)).json
    expect(after.reading.tables).toEqual(draft.reading.tables)
    expect(rows(after)).toMatchObject([
      { title: 'Назначение двух кураторов', result: null },
      { extra: [{ text: 'Справка и сводная таблица' }, { text: 'методист' }] },
    ])
    const next = await read(mary, north, 'после отмены.txt', road('Отдел связи Северного района', second))
    expect(next.reading.tables[0].origin).toBe('headings')
  })

  it('makes a plan of a table that was taken for none', async () => {
    const text = [
      'Памятка для школ',
      '',
      'Что делаем\tНа кого рассчитано\tК какому дню готово',
      'Собрать заявки\tвсе школы\tдо 15 сентября 2026 года',
      'Закупить наборы\tбухгалтерия\tв октябре 2026 года',
      'Открыть кабинеты\tруководители школ\tноябрь 2026 года',
      '',
    ].join('\n')
    const sent = await mary.send('/api/uploads', north, 'памятка.txt', new TextEncoder().encode(text))
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload.state).toBe('no-plan')
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft.reading.tables).toMatchObject([{ origin: 'none' }])
    expect((await settle(mary, draft, ['title', 'audience', 'due'])).status).toBe(200)
    const mended = (await mary.get(`/api/drafts/${draft.id}`)).json
    expect(mended.reading.plans).toHaveLength(1)
    expect(rows(mended)).toMatchObject([
      { title: 'Собрать заявки', audience: 'все школы', assignments: [{ due: 'до 15 сентября 2026 года' }] },
      { title: 'Закупить наборы' },
      { title: 'Открыть кабинеты' },
    ])
  })

  it('is not set twice at once unseen, nor by a neighbour, nor for a table that is not there', async () => {
    const draft = await read(mary, north, 'спорный.txt', road('Отдел спорта Северного района', first))
    expect((await settle(neighbour, draft, meant)).status).toBe(404)
    expect((await settle(mary, draft, meant)).status).toBe(200)
    const late = await settle(kirill, draft, ['number', 'title', 'extra', 'due', 'responsible'])
    expect(late.status).toBe(409)
    expect(late.json).toMatchObject({ code: 'draft/columns-changed', params: { by: 'Мария Северная' } })
    const now = (await mary.get(`/api/drafts/${draft.id}`)).json
    const ask = { requestId: requestId(), base: now.revision, at: { block: 999 }, from: meant, to: meant }
    const nowhere = await mary.post(`/api/drafts/${draft.id}/columns`, ask)
    expect([nowhere.status, nowhere.json.code]).toEqual([404, 'draft/table-not-found'])
    expect(town.faults).toEqual([])
  })

  it('asked for once more by a weak line is set once', async () => {
    const draft = await read(mary, north, 'деревня.txt', road('Отдел дорог Северного района', first))
    const ask = {
      requestId: requestId(),
      base: draft.revision,
      at: draft.reading.tables[0].at,
      from: rolesIn(draft),
      to: meant,
    }
    const path = `/api/drafts/${draft.id}/columns`
    const [one, again] = [await mary.post(path, ask), await mary.post(path, ask)]
    expect(again.json.revision).toBe(one.json.revision)
    expect(again.json.changes).toEqual(one.json.changes)
  })
})
