import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { findTesseract } from '#confine/find-tesseract.ts'
import { readApart } from '#confine/read-apart.ts'
import { readPictures } from '#confine/read-pictures.ts'
import type { PictureStep, ReadingStep } from '#confine/reading-message.ts'
import { readDocument } from '#documents/readers/read-document.ts'
import { openBrowser } from '../../support/browser.ts'
import { drawPdf, write } from '../../support/draw-pdf.ts'
import { sheetByBrowser } from '../../support/scan-pages.ts'
import { line, table } from './build-document.ts'

const tesseract = await findTesseract()
const browser = await openBrowser()
const present = 'program' in tesseract && browser !== null
const skipped = 'skipped: tesseract with Russian, or a browser, is not there'

afterAll(() => browser?.close())

/** As the program does it: what can be read without looking, then the pictures. */
async function read(bytes: Uint8Array, onStep: (step: ReadingStep | PictureStep) => void = () => {}) {
  // Children run from source here, which takes them twice the time and the memory; the built ones are measured elsewhere meanwhile.
  const reading = { seconds: 60, megabytes: 600 }
  const first = await readApart({ bytes, name: null }, reading)
  if (first.pictures === undefined) throw new Error('nothing in it is a picture')
  const outcome = await readPictures(
    { bytes, name: null },
    first.pictures,
    { megabytes: 900, reading },
    onStep,
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome
}

const plan = [
  line('План мероприятий («дорожная карта») центра «Точка роста» Озёрной школы на 2026 год', {
    centred: true,
  }),
  table([
    ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный'],
    ['1.', 'Назначение руководителя центра и утверждение плана работы', 'до 1 марта', 'директор школы'],
    ['2.', 'Повышение квалификации педагогов центра', 'II квартал', 'заместитель директора'],
    ['3.', 'Отчёт о работе центра на педагогическом совете', 'ежеквартально', 'руководитель центра'],
  ]),
]
const measures = [
  { number: '1', title: 'Назначение руководителя центра и утверждение плана работы' },
  { number: '2', title: 'Повышение квалификации педагогов центра' },
  { number: '3', title: 'Отчёт о работе центра на педагогическом совете' },
]

describe.skipIf(!present)(`a scan (${skipped})`, { timeout: 180_000 }, () => {
  const sheet = async () => {
    if (browser === null) throw new Error(skipped)
    return await sheetByBrowser(browser, plan)
  }

  it('of one sheet gives its plan; each field read is marked as unsure', async () => {
    const steps: (ReadingStep | PictureStep)[] = []
    const { reading, document, findings } = await read(await sheet(), (step) => steps.push(step))
    expect(reading.plans[0]?.measures).toMatchObject(measures)
    for (const { unsure } of reading.plans[0]?.measures ?? [])
      expect(unsure).toEqual(['number', 'title', 'due', 'responsible'])
    expect(document.pictures).toEqual([1])
    expect(findings).toEqual([{ code: 'read-from-pictures', text: '1', place: null }])
    expect(steps).toEqual([{ page: 1, of: 1 }, 'reading', 'recognising', 'done'])
  })

  it.each([90, 180])('turned by %d degrees is turned back', async (degrees) => {
    const turned = await sharp(await sheet())
      .rotate(degrees)
      .jpeg({ quality: 70 })
      .toBuffer()
    const found = (await read(new Uint8Array(turned))).reading.plans[0]?.measures
    // A lone figure may be seen as another one.
    expect(found?.map(({ title }) => title)).toEqual(measures.map(({ title }) => title))
  })

  it('behind printed pages is read with them, and only its fields are unsure', async () => {
    const picture = Buffer.from(await sheet())
    const file = await drawPdf((page) => {
      write(page, 'Report', 60, 60)
      page.addPage()
      page.image(picture, 0, 0, { width: 595 })
    })
    expect(await readDocument(file, null)).toMatchObject({
      ok: true,
      findings: [{ code: 'pages-without-text', text: '2' }],
      pictures: [2],
    })
    const { document, reading } = await read(file)
    expect(document).toMatchObject({
      pictures: [2],
      blocks: [{ text: 'Report', page: 1 }, { page: 2 }, { page: 2 }],
    })
    expect(reading.plans[0]?.measures).toMatchObject(measures)
  })
})
