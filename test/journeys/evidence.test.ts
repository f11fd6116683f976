import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../support/png-of.ts'
import { bring, smallPdf } from './bring.ts'
import { openTown } from './town.ts'
import { typeDraft, typedMeasure } from './typed-draft.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const head = await town.signIn('head')
let taskId = ''

beforeAll(async () => {
  const rows = [
    typedMeasure({ number: '1', title: 'Оформить зоны', result: 'Фотографии', due: '20 октября' }),
  ]
  const draft = await typeDraft(head, town.places.school, 'Школьный план', rows)
  await head.post(`/api/drafts/${draft.id}/enact`, { revision: draft.revision, supersedes: null })
  taskId = (await head.get('/api/tasks')).json.tasks[0].id
})

/** A picture as a telephone takes it: lying on its side, with the place in it. */
function photo(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 400, channels: 3, background: '#2f8549' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 18/1 0/1' }, IFD0: { Make: 'Camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

describe('a picture', () => {
  it('is kept without the place where it was taken, upright, with a small one beside it', async () => {
    const taken = await photo()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const brought = await bring(head, taskId, 'IMG_0001.jpeg', taken, { people: 'with-consent' })
    expect(brought.json).toMatchObject({
      kind: 'photo',
      content: 'IMG_0001.jpeg',
      format: 'jpg',
      thumbnail: true,
      people: 'with-consent',
    })
    const file = await head.get(`/api/evidence/${brought.json.id}/file`)
    const kept = await sharp(file.bytes).metadata()
    expect([kept.exif, kept.width, kept.height]).toEqual([undefined, 400, 640])
    expect(file.bytes.includes('GPS') || file.bytes.includes('Camera')).toBe(false)
    const small = await head.get(`/api/evidence/${brought.json.id}/thumbnail`)
    expect(small.headers['content-type']).toBe('image/jpeg')
    expect(small.headers['x-content-type-options']).toBe('nosniff')
    const drawn = await sharp(small.bytes).metadata()
    expect([drawn.format, drawn.height]).toEqual(['jpeg', 320])
    const whole = await head.get(`/api/evidence/${brought.json.id}/picture`)
    expect(whole.headers['content-type'], 'as it was drawn anew').toBe('image/jpeg')
    expect(Buffer.from(whole.bytes).equals(Buffer.from(file.bytes))).toBe(true)
    const marked = await head.put(`/api/evidence/${brought.json.id}`, { kind: 'photo', people: 'nobody' })
    expect(marked.status).toBe(204)
    expect((await head.get(`/api/tasks/${taskId}`)).json.evidence[0].people).toBe('nobody')
  })

  it.each<[string, Uint8Array, string]>([
    ['claims 60,000 by 60,000 dots', pngOf(60_000, 60_000, new Uint8Array(100)), 'file/picture-too-large'],
    ['holds less than it claims', pngOf(2_000, 2_000, new Uint8Array(20_000)), 'file/damaged'],
    ['is but a name', Uint8Array.of(0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0), 'file/damaged'],
    ['ends in its head', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'file/damaged'],
  ])('that %s is refused', async (_, bytes, code) => {
    const answer = await bring(head, taskId, 'Снимок.png', bytes)
    expect([answer.status, answer.json.code]).toEqual([422, code])
  })
})

describe('a file', () => {
  it.each<[string, string, string]>([
    ['a page called a .pdf', 'Приказ.pdf', '<!doctype html><html><script>alert(1)</script></html>'],
    [
      'a drawing with a script',
      'Логотип.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ['a drawing called a .png', 'Логотип.png', '<?xml version="1.0"?><svg onload="alert(1)"/>'],
    ['a program', 'Приказ.pdf.exe', 'MZ\u0000\u0001\u0002\u0003'],
    ['an archive', 'Всё.zip', 'PK\u0005\u0006\u0000\u0000'],
    ['plain words', 'Приказ.docx', 'просто слова'],
  ])('that is %s is refused for what it is', async (_, name, text) => {
    const answer = await bring(head, taskId, name, Buffer.from(text))
    expect([answer.status, answer.json.code]).toEqual([422, 'evidence/format-refused'])
    expect(answer.json.message).toMatch(/^Файл не принят: внутри него [а-яё]/)
  })

  it('is refused when it is empty, and takes no path or sign out of its name', async () => {
    expect((await bring(head, taskId, 'а.pdf', new Uint8Array(0))).json.code).toBe('evidence/empty')
    const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic and what follows')
    expect((await bring(head, taskId, 'IMG_0231.HEIC', heic)).json.code).toBe('evidence/heic')
    const brought = await bring(head, taskId, '..\\..\\windows\\a\u202efdp.exe', smallPdf)
    expect(brought.json.content).toBe('afdp.pdf')
  })

  it('is given back as an attachment of unknown kind that nothing runs in', async () => {
    const { id } = (await bring(head, taskId, 'Приказ "№ 5".pdf', smallPdf)).json
    const { headers } = await head.get(`/api/evidence/${id}/file`)
    expect(headers['content-type']).toBe('application/octet-stream')
    expect(headers['content-disposition']).toMatch(/^attachment;/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe("sandbox; default-src 'none'")
    expect((await head.get(`/api/evidence/${id}/thumbnail`)).status).toBe(404)
  })

  it('comes with words that are understood, or not at all', async () => {
    expect((await bring(head, taskId, 'а.pdf', smallPdf, { kind: 'что-то' })).status).toBe(400)
    expect((await bring(head, taskId, 'а.pdf', smallPdf, { other: 'x' })).status).toBe(400)
    const link = { form: 'link', kind: 'web-page', link: 'javascript:alert(1)', caption: null }
    const answer = await head.post(`/api/tasks/${taskId}/evidence`, link)
    expect([answer.status, answer.json.code]).toEqual([422, 'evidence/link-refused'])
    const words = { form: 'words', kind: 'other', words: '  ' }
    expect((await head.post(`/api/tasks/${taskId}/evidence`, words)).json.code).toBe('evidence/words-missing')
    expect(town.faults).toEqual([])
  })
})
