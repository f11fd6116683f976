import { expect, it } from 'vitest'
import { docxOf, paragraphXml } from '../support/docx-of.ts'
import { zipOf } from '../support/zip-of.ts'
import { openTown } from './town.ts'

const town = await openTown({ today: '2026-10-05' })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')
const { north } = town.places

const planText = (title: string) =>
  [
    `План мероприятий («дорожная карта») ${title} на 2026 год`,
    '',
    '№\tМероприятие\tСрок\tОтветственный',
    '1\tНазначение координатора\tдо 1 марта\tуправление образования',
    '2\tОтчёт о ходе работ\tежеквартально\tкоординатор',
    '',
  ].join('\n')

const sent = async (name: string, bytes: Uint8Array) => {
  const answer = await mary.send('/api/uploads', north, name, bytes)
  expect(answer.status).toBe(201)
  return await mary.awaitUpload(answer.json.id)
}

it('makes an upload of each document in an archive', async () => {
  const archive = await sent(
    'планы.zip',
    zipOf([
      { name: '2026/план центра.txt', content: planText('центра') },
      { name: '2026/план школы.html', content: `<html><body><pre>${planText('школы')}</pre></body></html>` },
      { name: '__MACOSX/._план.txt', content: 'x' },
      { name: 'Thumbs.db', content: 'x' },
      { name: 'картинка.bin', content: new Uint8Array(300).fill(1) },
    ]),
  )
  expect(archive).toMatchObject({ state: 'unpacked', progress: 1, refusal: null, draftId: null })
  const { uploads } = (await mary.get('/api/uploads')).json
  const inside = uploads.filter((upload: { id: string }) => upload.id !== archive.id)
  expect(inside.map((upload: { fileName: string }) => upload.fileName).sort()).toEqual([
    'план центра.txt',
    'план школы.html',
  ])
  for (const { id } of inside) {
    const upload = await mary.awaitUpload(id)
    expect(upload).toMatchObject({ state: 'read', organisationId: north })
    const draft = (await mary.get(`/api/drafts/${upload.draftId}`)).json
    expect(draft.reading.plans[0].measures).toHaveLength(2)
    expect((await neighbour.get(`/api/uploads/${id}`)).status).toBe(404)
  }
})

it('makes an upload of the only document in an archive, which is then read as if it had come by itself', async () => {
  const archive = await sent(
    'письмо.zip',
    zipOf([{ name: 'письмо.docx', content: docxOf({ body: paragraphXml('Уважаемые коллеги') }) }]),
  )
  expect(archive.state).toBe('unpacked')
  const { uploads } = (await mary.get('/api/uploads')).json
  const inside = uploads.find((upload: { fileName: string }) => upload.fileName === 'письмо.docx')
  expect(await mary.awaitUpload(inside.id)).toMatchObject({ state: 'no-plan' })
})

it('says why nothing comes of an archive', async () => {
  const locked = await sent('закрытый.zip', zipOf([{ name: 'план.txt', content: 'План', encrypted: true }]))
  expect(locked).toMatchObject({ state: 'refused' })
  expect(locked.refusal).toContain('паролем')
  const empty = await sent('пустой.zip', zipOf([{ name: 'a.zip', content: zipOf([]) }]))
  expect(empty.refusal).toContain('архив ZIP')
})
