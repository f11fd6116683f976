import { describe, expect, it } from 'vitest'
import { openTown } from './town.ts'
import { requestId, typeDraft, typedMeasure } from './typed-draft.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const kirill = await town.signIn('colleague')
const neighbour = await town.signIn('neighbour')
const north = town.places.north

function setTitle(measure: string, from: string, to: string) {
  return { kind: 'set-measure', measure, field: 'title', from, to }
}

describe('a draft typed by hand', () => {
  it('keeps what was typed, and each change is there for others', async () => {
    const row = typedMeasure({ number: '1', title: 'Назначить куратора', due: 'до 1 марта' })
    const { id, revision } = await typeDraft(mary, north, 'План района', [row])
    expect(revision).toBe(2)
    const draft = (await mary.get(`/api/drafts/${id}`)).json
    expect(draft).toMatchObject({
      id,
      revision: 2,
      organisation: { shortName: 'Северный район' },
      fileName: null,
      hasOriginal: false,
      source: null,
      changedBy: 'Мария Северная',
      planIds: [],
      supersedes: null,
      known: [],
    })
    expect(draft.reading.plans[0].level).toBe('municipality')
    expect(draft.reading.plans[0].measures).toEqual([row])
    const seen = (await kirill.get(`/api/drafts/${id}/changes?since=1`)).json
    expect(seen).toMatchObject({
      revision: 2,
      closed: false,
      changes: [{ revision: 2, by: 'Мария Северная', mine: false, change: { kind: 'add-measures' } }],
    })
    const { drafts } = (await kirill.get('/api/drafts')).json
    expect(drafts).toMatchObject([{ id, title: 'План района', measures: 1, changedBy: 'Мария Северная' }])
    expect((await mary.get(`/api/drafts/${id}/original`)).json.code).toBe('draft/original-missing')
  })

  it('says who else has it open', async () => {
    const { id } = await typeDraft(mary, north, 'Общий', [])
    await kirill.get(`/api/drafts/${id}/changes?since=0`)
    expect((await mary.get(`/api/drafts/${id}/changes?since=1`)).json.present).toEqual(['Кирилл Коллегин'])
  })

  it('can be dropped and brought back', async () => {
    const { id, revision } = await typeDraft(mary, north, 'Лишний', [])
    expect((await mary.delete(`/api/drafts/${id}`)).status).toBe(204)
    expect((await mary.get('/api/drafts')).text).not.toContain('Лишний')
    const late = await kirill.post(`/api/drafts/${id}/changes`, {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'set-plan', plan: 0, field: 'title', from: 'Лишний', to: 'Нужный' }],
    })
    expect(late.status).toBe(409)
    expect(late.json.code).toBe('draft/dropped')
    expect((await kirill.get(`/api/drafts/${id}/changes?since=0`)).json.closed).toBe(true)
    expect((await mary.post(`/api/drafts/${id}/restore`)).status).toBe(204)
    expect((await mary.get('/api/drafts')).text).toContain('Лишний')
  })
})

describe('two people in one draft', () => {
  it('change different fields without a conflict, whatever revision they knew', async () => {
    const row = typedMeasure({ number: '1', title: 'Первое', due: 'май' })
    const { id, revision } = await typeDraft(mary, north, 'Совместный', [row])
    const path = `/api/drafts/${id}/changes`
    const one = await mary.post(path, {
      requestId: requestId(),
      base: revision,
      changes: [setTitle(row.key, 'Первое', 'Первое, исправленное')],
    })
    const other = await kirill.post(path, {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'set-measure', measure: row.key, field: 'result', from: null, to: 'Приказ' }],
    })
    expect([one.status, other.status]).toEqual([200, 200])
    expect(other.json.changes.map((change: { mine: boolean }) => change.mine)).toEqual([false, true])
    const measure = (await mary.get(`/api/drafts/${id}`)).json.reading.plans[0].measures[0]
    expect(measure).toMatchObject({ title: 'Первое, исправленное', result: 'Приказ' })
  })

  it('meet in one field: the second is told what stands there and by whom, and nothing of theirs is done', async () => {
    const row = typedMeasure({ number: '1', title: 'Первое' })
    const { id, revision } = await typeDraft(mary, north, 'Спорный', [row])
    const path = `/api/drafts/${id}/changes`
    await mary.post(path, {
      requestId: requestId(),
      base: revision,
      changes: [setTitle(row.key, 'Первое', 'Как решила Мария')],
    })
    const conflict = await kirill.post(path, {
      requestId: requestId(),
      base: revision,
      changes: [
        { kind: 'set-measure', measure: row.key, field: 'number', from: '1', to: '2' },
        setTitle(row.key, 'Первое', 'Как решил Кирилл'),
      ],
    })
    expect(conflict.status).toBe(409)
    expect(conflict.json).toMatchObject({
      code: 'draft/field-changed',
      params: { now: 'Как решила Мария', by: 'Мария Северная' },
    })
    const measure = (await mary.get(`/api/drafts/${id}`)).json.reading.plans[0].measures[0]
    expect(measure).toMatchObject({ number: '1', title: 'Как решила Мария' })
  })

  it('write at the very same moment: no change is lost and none is done twice', async () => {
    const measures = Array.from({ length: 12 }, (_, index) => typedMeasure({ title: `Строка ${index}` }))
    const { id, revision } = await typeDraft(mary, north, 'Быстрый', measures)
    const answers = await Promise.all(
      measures.map((measure, index) =>
        (index % 2 === 0 ? mary : kirill).post(`/api/drafts/${id}/changes`, {
          requestId: requestId(),
          base: revision,
          changes: [setTitle(measure.key, measure.title, `${measure.title} готова`)],
        }),
      ),
    )
    expect(answers.map((answer) => answer.status)).toEqual(measures.map(() => 200))
    const draft = (await mary.get(`/api/drafts/${id}`)).json
    expect(draft.revision).toBe(revision + 12)
    expect(draft.reading.plans[0].measures.map((measure: { title: string }) => measure.title)).toEqual(
      measures.map((measure) => `${measure.title} готова`),
    )
  })
})

describe('a weak line', () => {
  it('may send the same request again, even twice at once: it is done once and answered alike', async () => {
    const { id, revision } = await typeDraft(mary, north, 'Деревня', [])
    const row = typedMeasure({ title: 'Подключить интернет' })
    const request = {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'add-measures', plan: 0, before: null, measures: [row] }],
    }
    const path = `/api/drafts/${id}/changes`
    const answers = await Promise.all([mary.post(path, request), mary.post(path, request)])
    const later = await mary.post(path, request)
    for (const answer of [...answers, later]) {
      expect(answer.status).toBe(200)
      expect(answer.json.revision).toBe(revision + 1)
      expect(answer.json.changes).toHaveLength(1)
    }
    expect((await mary.get(`/api/drafts/${id}`)).json.reading.plans[0].measures).toHaveLength(1)
  })

  it('may be ahead of the server after a restore: it is told to read the draft anew', async () => {
    const { id, revision } = await typeDraft(mary, north, 'Вперёд', [])
    const answer = await mary.get(`/api/drafts/${id}/changes?since=${revision + 5}`)
    expect(answer.status).toBe(409)
    expect(answer.json.code).toBe('draft/revision-unknown')
  })
})

describe('who may not', () => {
  it('is not let in: a neighbour, an observer, a head of centre, an administrator', async () => {
    const { id, revision } = await typeDraft(mary, north, 'Только для своих', [])
    const change = {
      requestId: requestId(),
      base: revision,
      changes: [{ kind: 'set-plan', plan: 0, field: 'title', from: 'Только для своих', to: 'Чужое' }],
    }
    for (const visitor of [
      neighbour,
      await town.signIn('observer'),
      await town.signIn('centreHead'),
      await town.signIn('administrator'),
      await town.signIn('head'),
    ]) {
      expect((await visitor.get(`/api/drafts/${id}`)).status).toBe(404)
      expect((await visitor.get(`/api/drafts/${id}/changes?since=0`)).status).toBe(404)
      expect((await visitor.get(`/api/drafts/${id}/original`)).status).toBe(404)
      expect((await visitor.post(`/api/drafts/${id}/changes`, change)).status).toBe(404)
      expect((await visitor.post(`/api/drafts/${id}/enact`, { revision, supersedes: null })).status).toBe(404)
      expect((await visitor.delete(`/api/drafts/${id}`)).status).toBe(404)
      expect((await visitor.post(`/api/drafts/${id}/restore`)).status).toBe(404)
      expect((await visitor.get('/api/drafts')).text).not.toContain('Только для своих')
      expect((await visitor.get('/api/today')).text).not.toContain('Только для своих')
    }
  })

  it('cannot start one: for a neighbour the place is not there, an observer is told', async () => {
    const wanted = { organisationId: north, title: 'Новый' }
    const far = await neighbour.post('/api/drafts', wanted)
    expect([far.status, far.json.code]).toEqual([404, 'organisation/not-found'])
    const observer = await town.signIn('observer')
    const seen = await observer.post('/api/drafts', wanted)
    expect([seen.status, seen.json.code]).toEqual([403, 'access/denied'])
  })
})

describe('a change that no client of ours makes', () => {
  it.each([
    ['an unknown kind', { kind: 'become-admin' }],
    [
      'a title that is no text',
      { kind: 'set-measure', measure: 'm1', field: 'title', from: '', to: { $gt: '' } },
    ],
    ['a field that does not exist', { kind: 'set-plan', plan: 0, field: '__proto__', from: 'a', to: 'b' }],
    ['something more', { kind: 'drop-plan', plan: 0, organisationId: 'other' }],
    [
      'a day of no calendar',
      {
        kind: 'set-plan',
        plan: 0,
        field: 'period',
        from: null,
        to: { start: '2026-13-45', end: null, source: 'given' },
      },
    ],
    ['a plan that is not there', { kind: 'set-plan', plan: 7, field: 'title', from: 'a', to: 'b' }],
    [
      'a row without a term',
      {
        kind: 'add-measures',
        plan: 0,
        before: null,
        measures: [{ ...typedMeasure({ title: 'x' }), assignments: [] }],
      },
    ],
  ])('%s is refused and nothing is done', async (_, change) => {
    const { id, revision } = await typeDraft(mary, north, 'Крепость', [])
    const answer = await mary.post(`/api/drafts/${id}/changes`, {
      requestId: requestId(),
      base: revision,
      changes: [change],
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await mary.get(`/api/drafts/${id}`)).json.revision).toBe(revision)
    expect(town.faults).toEqual([])
  })
})
