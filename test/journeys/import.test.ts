import { describe, expect, it } from 'vitest'
import { runJobs } from '#jobs/run-jobs.ts'
import { moveUpload } from '#store/upload/save-upload.ts'
import { askAsOwner } from '../support/database.ts'
import { openTown } from './town.ts'
import { requestId } from './typed-draft.ts'

const town = await openTown({ today: '2026-10-05' })
/** Where nobody works through the queue until a test says so. */
const quiet = await openTown({ jobs: false, today: '2026-10-05' })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')
const { north } = town.places

function planText(title: string): string {
  return [
    'Приказ управления образования Северного района',
    'от 12.01.2026 № 15',
    '',
    'Об утверждении плана мероприятий («дорожной карты»)',
    '',
    `План мероприятий («дорожная карта») ${title} на 2026 год`,
    '',
    '№\tМероприятие\tСрок\tОтветственный',
    '1\tНазначение муниципального координатора\tдо 1 марта\tуправление образования',
    '2\tОтчёт о ходе работ\tежеквартально\tмуниципальный координатор',
    '3\tОбучение педагогов\tмай-июнь\tметодический кабинет',
    '',
  ].join('\n')
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function imported(title: string) {
  const bytes = bytesOf(planText(title))
  const sent = await mary.send('/api/uploads', north, `${title}.txt`, bytes)
  expect(sent.status).toBe(201)
  return { bytes, sent: sent.json, upload: await mary.awaitUpload(sent.json.id) }
}

describe('a file', () => {
  it('is read beside its source, mended, and put in force with the original kept byte for byte', async () => {
    const { bytes, sent, upload } = await imported('развития центров')
    expect(sent).toMatchObject({ state: 'waiting', fileName: 'развития центров.txt', bytes: bytes.length })
    expect(upload).toMatchObject({ state: 'read', progress: 1, refusal: null, known: [] })
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft).toMatchObject({ revision: 0, fileName: 'развития центров.txt', hasOriginal: true })
    const [plan] = draft.reading.plans
    expect(plan.measures.map((one: { number: string }) => one.number)).toEqual(['1', '2', '3'])
    const place = plan.measures[1].at.due
    const cell = draft.source.blocks[place.block].rows[place.row].cells.find(
      (one: { column: number }) => one.column === place.column,
    )
    expect(cell.blocks[0].text).toBe('ежеквартально')
    const third = plan.measures[2].assignments[0]
    const changed = await mary.post(`/api/drafts/${draft.id}/changes`, {
      requestId: requestId(),
      base: 0,
      changes: [
        { kind: 'set-assignment', assignment: third.key, field: 'due', from: third.due, to: 'до 15 июня' },
      ],
    })
    expect(changed.status).toBe(200)
    const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, { revision: 1, supersedes: null })
    expect(enacted.status).toBe(201)
    const view = (await mary.get(`/api/plans/${enacted.json.plans[0].id}`)).json
    expect(view.measures[2].assignments[0].windows).toEqual([{ start: null, end: '2026-06-15' }])
    expect(view.original).toMatchObject({ fileName: 'развития центров.txt', bytes: bytes.length })
    for (const path of [`/api/plans/${view.id}/original`, `/api/drafts/${draft.id}/original`]) {
      const original = await mary.get(path)
      expect(Buffer.compare(original.bytes, Buffer.from(bytes))).toBe(0)
      expect(original.headers['content-type']).toBe('application/octet-stream')
      expect(original.headers['x-content-type-options']).toBe('nosniff')
      expect(original.headers['content-security-policy']).toBe("sandbox; default-src 'none'")
      expect(original.headers['content-disposition']).toBe(
        `attachment; filename="________ _______.txt"; filename*=UTF-8''${encodeURIComponent('развития центров.txt')}`,
      )
    }
  })

  it('that came before is recognised, as a plan to replace or a draft that lies open', async () => {
    const first = await imported('знакомый')
    const second = await imported('знакомый')
    expect(second.sent.known).toMatchObject([{ kind: 'draft', id: first.upload.draftId }])
    const draft = (await mary.get(`/api/drafts/${first.upload.draftId}`)).json
    const enacted = await mary.post(`/api/drafts/${draft.id}/enact`, { revision: 0, supersedes: null })
    const plan = enacted.json.plans[0]
    const third = await imported('знакомый')
    expect(third.sent.known.map((one: { kind: string }) => one.kind).sort()).toEqual(['draft', 'plan'])
    const again = (await mary.get(`/api/drafts/${third.upload.draftId}`)).json
    expect(again.supersedes).toMatchObject({ id: plan.id, edition: 1 })
    expect(again.known).toMatchObject([{ id: plan.id }])
    const foreign = await neighbour.send('/api/uploads', town.places.south, 'свой.txt', first.bytes)
    expect(foreign.json.known).toEqual([])
  })

  it('is nobody else’s business while it is read', async () => {
    const { upload } = await imported('личный')
    const kirill = await town.signIn('colleague')
    for (const visitor of [kirill, neighbour]) {
      expect((await visitor.get(`/api/uploads/${upload.id}`)).status).toBe(404)
      expect((await visitor.delete(`/api/uploads/${upload.id}`)).status).toBe(404)
      expect((await visitor.get('/api/uploads')).text).not.toContain(upload.id)
    }
    expect((await kirill.get(`/api/drafts/${upload.draftId}`)).status).toBe(200)
    expect((await neighbour.get(`/api/drafts/${upload.draftId}`)).status).toBe(404)
  })

  it('can be forgotten with its untouched draft; a draft that was worked on stays', async () => {
    const untouched = await imported('забытый')
    expect((await mary.delete(`/api/uploads/${untouched.upload.id}`)).status).toBe(204)
    expect((await mary.get(`/api/uploads/${untouched.upload.id}`)).status).toBe(404)
    expect((await mary.get('/api/drafts')).text).not.toContain(untouched.upload.draftId)
    const worked = await imported('нужный')
    const { reading } = (await mary.get(`/api/drafts/${worked.upload.draftId}`)).json
    const change = { kind: 'set-plan', plan: 0, field: 'title', from: reading.plans[0].title, to: 'Новое' }
    await mary.post(`/api/drafts/${worked.upload.draftId}/changes`, {
      requestId: requestId(),
      base: 0,
      changes: [change],
    })
    expect((await mary.delete(`/api/uploads/${worked.upload.id}`)).status).toBe(204)
    expect((await mary.get('/api/drafts')).text).toContain(worked.upload.draftId)
  })
})

describe('a file with signs that no database keeps', () => {
  it('is read or refused, and is no fault of the program', async () => {
    const text = planText('странных знаков').replace('координатора', 'коорди\0натора')
    const sent = await mary.send('/api/uploads', north, 'план.txt', bytesOf(text))
    expect(['read', 'refused']).toContain((await mary.awaitUpload(sent.json.id)).state)
    const half = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(planText('половин').replace('Обучение', 'Обу\ud83cчение'), 'utf16le'),
    ])
    const other = await mary.send('/api/uploads', north, 'план.txt', half)
    expect(['read', 'refused']).toContain((await mary.awaitUpload(other.json.id)).state)
    expect(town.faults).toEqual([])
  })
})

describe('a pasted text', () => {
  it('is read like a file', async () => {
    const sent = await mary.post('/api/uploads/text', { organisationId: north, text: planText('вставки') })
    expect(sent.status).toBe(201)
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload).toMatchObject({ state: 'read', fileName: null })
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft.reading.plans[0].measures).toHaveLength(3)
  })

  it('that holds no plan becomes an empty one to be typed into beside it', async () => {
    const text = 'Уважаемые коллеги!\nПриглашаем вас на совещание. Ждём всех в актовом зале.\n'
    const sent = await mary.post('/api/uploads/text', { organisationId: north, text })
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload.state).toBe('no-plan')
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft.reading.plans).toMatchObject([{ title: '', measures: [], level: 'municipality' }])
    expect(draft.source.blocks.length).toBeGreaterThan(0)
  })

  it('of nothing but spaces is refused', async () => {
    const sent = await mary.post('/api/uploads/text', { organisationId: north, text: ' \n ' })
    expect([sent.status, sent.json.code]).toEqual([422, 'file/empty'])
  })
})

describe('a file that cannot be taken', () => {
  it.each([['an empty one', new Uint8Array(), 'file/empty']])(
    '%s is refused at once',
    async (_, bytes, code) => {
      const sent = await mary.send('/api/uploads', north, 'пустой.txt', bytes)
      expect([sent.status, sent.json.code]).toEqual([422, code])
    },
  )

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82])],
    ['a broken package', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(400).fill(7)])],
  ])('%s is refused with a sentence, and its upload says so', async (_, bytes) => {
    const sent = await mary.send('/api/uploads', north, 'план.docx', bytes)
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload).toMatchObject({ state: 'refused', draftId: null, progress: 1 })
    expect(upload.refusal).toMatch(/^[А-ЯЁ].*\.$/s)
  })

  it('is told when it is too large, and nothing of it stays', async () => {
    const before = (await mary.get('/api/uploads')).json.uploads.length
    const sent = await mary.send('/api/uploads', north, 'том.txt', new Uint8Array(51 * 1024 * 1024))
    expect([sent.status, sent.json.code]).toEqual([413, 'request/too-large'])
    expect((await mary.get('/api/uploads')).json.uploads).toHaveLength(before)
  })

  it('is not taken for a place where one may not draft, nor without a place', async () => {
    const bytes = bytesOf(planText('чужой'))
    const far = await neighbour.send('/api/uploads', north, 'план.txt', bytes)
    expect([far.status, far.json.code]).toEqual([404, 'organisation/not-found'])
    const observer = await town.signIn('observer')
    expect((await observer.send('/api/uploads', north, 'план.txt', bytes)).status).toBe(403)
    expect((await mary.send('/api/uploads', 'x', 'план.txt', bytes)).status).toBe(400)
    expect((await mary.post('/api/uploads', { organisationId: north })).status).toBe(415)
  })

  it('has a name only to be shown', async () => {
    const sent = await mary.send(
      '/api/uploads',
      north,
      '..\\..\\etc/план\u0007.txt',
      bytesOf(planText('имени')),
    )
    expect(sent.json.fileName).toBe('план.txt')
    await mary.awaitUpload(sent.json.id)
  })
})

describe('a program that was killed while it read', () => {
  it('reads the file after the next start, and makes one draft', async () => {
    const visitor = await quiet.signIn('municipal')
    const place = quiet.places.north
    const sent = await visitor.send('/api/uploads', place, 'план.txt', bytesOf(planText('убитый')))
    // As kill -9 leaves it: half-read, its job held by a worker that is no more.
    await quiet.house.write((writer) =>
      moveUpload(writer, sent.json.id, { state: 'reading', progress: 0.4, at: quiet.house.now() }),
    )
    await askAsOwner(
      quiet.database,
      "update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone', attempts = 1",
    )
    expect((await visitor.get(`/api/uploads/${sent.json.id}`)).json).toMatchObject({
      state: 'reading',
      progress: expect.closeTo(0.4),
    })
    const config = { house: quiet.house, queueUrl: quiet.database.queueUrl, log: () => {} }
    const jobs = [await runJobs(config), await runJobs(config)]
    try {
      const upload = await visitor.awaitUpload(sent.json.id)
      expect(upload.state).toBe('read')
      expect((await visitor.get('/api/drafts')).json.drafts).toHaveLength(1)
    } finally {
      for (const one of jobs) await one.stop()
    }
  })
})

describe('the person on duty', () => {
  it('had nothing to do', () => {
    expect(town.faults).toEqual([])
  })
})
