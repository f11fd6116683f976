import { afterAll, describe, expect, it } from 'vitest'
import { docxOf, paragraphXml } from '../../test/support/docx-of.ts'
import { readApart, recogniseApart } from './read-apart.ts'
import { dropReserve, keepChildInReserve } from './start-child.ts'

const plan = docxOf({ body: paragraphXml('План мероприятий') })

// Sources are compiled as they are loaded: a child takes a second to start here, a tenth of one from dist.
describe('readApart', () => {
  afterAll(dropReserve)

  it('reads and recognises in another process, step by step', async () => {
    const steps: string[] = []
    const outcome = await readApart({ bytes: plan, name: 'план.txt' }, {}, (step) => steps.push(step))
    expect(outcome).toMatchObject({
      ok: true,
      document: { blocks: [{ text: 'План мероприятий' }] },
      findings: [{ code: 'name-disagrees' }],
      reading: { plans: [] },
    })
    expect(steps).toEqual(['reading', 'recognising', 'done'])
  })

  it('hands on the refusal of a file', async () => {
    expect(await readApart({ bytes: new Uint8Array(0), name: null })).toEqual({
      ok: false,
      refusal: { code: 'file/empty' },
    })
  })

  it('recognises a document once more, by what people say of its columns', async () => {
    const rows = [
      'Что делаем\tДля кого\tК какому дню',
      'Собрать заявки\tшколы\tдо 15 мая',
      'Закупить\tшколы\tиюнь',
    ]
    const text = new TextEncoder().encode(rows.join('\n'))
    const read = await readApart({ bytes: text, name: null })
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.reading.plans).toEqual([])
    const at = read.reading.tables?.[0]?.at ?? { block: -1 }
    const settled = [{ at, roles: ['title', 'audience', 'due'] as const, remembered: null }]
    const told = await recogniseApart(read.document, { settled, remembered: [] })
    expect(told.ok && told.reading.plans[0]?.measures).toMatchObject([
      { title: 'Собрать заявки', audience: 'школы' },
      { title: 'Закупить' },
    ])
    const late = await recogniseApart(read.document, { settled, remembered: [] }, { seconds: 0.02 })
    expect(late).toEqual({ ok: false, refusal: { code: 'file/too-slow' } })
  })

  it('ends a child that takes too long', async () => {
    const outcome = await readApart({ bytes: plan, name: null }, { seconds: 0.02 })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'file/too-slow' } })
  })

  it('ends a child that takes too much memory', async () => {
    const body = Array.from({ length: 200_000 }, (_, number) =>
      paragraphXml(`мероприятие ${number * 7919}`),
    ).join('')
    const outcome = await readApart({ bytes: docxOf({ body }), name: null }, { megabytes: 120 })
    expect(outcome).toEqual({ ok: false, refusal: { code: 'file/too-hungry' } })
  })

  it('has a child in reserve where the program stays', async () => {
    keepChildInReserve()
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await readApart({ bytes: plan, name: null })).ok).toBe(true)
    }
  })
})
