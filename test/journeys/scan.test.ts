import { afterAll, expect, it } from 'vitest'
import { findTesseract } from '#confine/find-tesseract.ts'
import { line, table } from '../corpus/reading/build-document.ts'
import { openBrowser } from '../support/browser.ts'
import { sheetByBrowser } from '../support/scan-pages.ts'
import { openTown } from './town.ts'

const tesseract = await findTesseract()
const browser = await openBrowser()
const town = await openTown({ today: '2026-10-05' })
const mary = await town.signIn('municipal')
const { north } = town.places

afterAll(() => browser?.close())

const blank = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==',
  'base64',
)

it('a picture without text, or where nothing can read it, is refused with what to do', async () => {
  const sent = await mary.send('/api/uploads', north, 'скан.png', new Uint8Array(blank))
  const upload = await mary.awaitUpload(sent.json.id)
  expect(upload).toMatchObject({ state: 'refused', draftId: null })
  expect(upload.refusal).toMatch(
    'missing' in tesseract
      ? /apt-get install tesseract-ocr tesseract-ocr-rus/
      : /Отсканируйте документ заново/,
  )
})

it.skipIf('missing' in tesseract || browser === null)(
  'a scan becomes a draft whose rows are looked at (skipped: tesseract with Russian, or a browser, is not there)',
  async () => {
    if (browser === null) return
    const bytes = await sheetByBrowser(browser, [
      line('План мероприятий («дорожная карта») Озёрного района на 2026 год'),
      table([
        ['№', 'Мероприятие', 'Срок', 'Ответственный'],
        ['1', 'Назначение координатора', 'до 1 марта', 'управление образования'],
        ['2', 'Отчёт о ходе работ', 'ежеквартально', 'координатор'],
      ]),
    ])
    const sent = await mary.send('/api/uploads', north, 'скан.png', bytes)
    const upload = await mary.awaitUpload(sent.json.id)
    expect(upload).toMatchObject({ state: 'read', page: 1, pageCount: 1 })
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft.readerFindings).toMatchObject([{ code: 'read-from-pictures' }])
    const [first, second] = draft.reading.plans[0].measures
    expect(first).toMatchObject({
      title: 'Назначение координатора',
      unsure: expect.arrayContaining(['title', 'due']),
    })

    const change = async (base: number, ...changes: object[]) => {
      const answer = await mary.post(`/api/drafts/${upload.draftId}/changes`, {
        requestId: town.house.newId(),
        base,
        changes,
      })
      expect(answer.status).toBe(200)
    }
    // One row is held against the source, in the other a field is written anew.
    await change(0, { kind: 'mark-unsure', measures: [{ measure: first.key, from: first.unsure, to: [] }] })
    await change(1, {
      kind: 'set-measure',
      measure: second.key,
      field: 'title',
      from: second.title,
      to: 'Отчёт',
    })
    const measures = (await mary.get(`/api/drafts/${upload.draftId}`)).json.reading.plans[0].measures
    expect(measures[0].unsure).toBeUndefined()
    expect(measures[1].unsure).toEqual(second.unsure.filter((field: string) => field !== 'title'))
  },
)
