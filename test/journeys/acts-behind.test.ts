import { expect, it } from 'vitest'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { smallPdf } from './bring.ts'
import { sendWhole } from './sending.ts'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { school, north, south } = town.places
const mary = await town.signIn('municipal')
const act = { kind: 'Постановление', number: '15', date: '2026-09-01', sendingId: null as string | null }

const view = async () => (await mary.get(`/api/organisations/${school}`)).json
const rename = async (name: string, more: object = {}) => {
  const { revision, passport } = await view()
  const typed = { ...formatPassport(passport), name }
  return mary.put(`/api/organisations/${school}`, { revision, passport: typed, ...more })
}
const lastLine = async () =>
  (await mary.get(`/api/organisations/${school}/history`)).json.lines[0].sentence as string

it('a new name is written down with the act behind it, whose scan is kept and given back', async () => {
  const sendingId = await sendWhole(mary, 'Постановление № 15.pdf', smallPdf)
  const unsigned = await rename('МБОУ «Лицей № 5»', { act: { ...act, date: '2026-10-06', sendingId } })
  expect([unsigned.status, unsigned.json.code]).toEqual([422, 'organisation/act-ahead'])
  expect((await view()).acts).toEqual([])

  // The scan waits until the act is right.
  expect((await rename('МБОУ «Лицей № 5»', { act: { ...act, sendingId } })).status).toBe(204)
  const { acts, passport } = await view()
  expect(passport.name).toBe('МБОУ «Лицей № 5»')
  expect(acts).toMatchObject([
    { change: 'rename', text: 'Постановление от 01.09.2026 № 15', fileName: 'Постановление № 15.pdf' },
  ])
  expect(await lastLine()).toMatch(/Основание: Постановление от 01\.09\.2026 № 15\.$/u)
  const file = `/api/organisations/${school}/acts/${acts[0].id}/file`
  expect((await mary.get(file)).bytes.equals(Buffer.from(smallPdf))).toBe(true)
  const julia = await town.signIn('neighbour')
  expect((await julia.get(file)).status).toBe(404)
})

it('a slip in the name is mended without one', async () => {
  expect((await rename('МБОУ «Лицей № 5» г. Северска')).status).toBe(204)
  expect((await view()).acts).toHaveLength(1)
  expect(await lastLine()).not.toContain('Основание')
})

it('a move asks for it, and tells it in the history', async () => {
  const raisa = await town.signIn('regional')
  const { revision } = await view()
  const move = (more: object) =>
    raisa.post(`/api/organisations/${school}/move`, { parentId: south, on: '2026-10-01', revision, ...more })
  expect((await move({})).status).toBe(400)
  expect((await move({ act: { ...act, number: '' } })).json.code).toBe('organisation/act-missing')
  expect((await raisa.get(`/api/organisations/${school}`)).json.parent.id).toBe(north)
  expect((await move({ act: { ...act, kind: 'Распоряжение', number: '7-р' } })).status).toBe(204)
  const moved = (await raisa.get(`/api/organisations/${school}`)).json
  expect(moved.acts.map((one: { change: string }) => one.change).sort()).toEqual(['move', 'rename'])
  const [line] = (await raisa.get(`/api/organisations/${school}/history`)).json.lines
  expect(line.sentence).toBe(
    'Переведена с 01.10.2026: «Северный район» → «Южный район». Основание: Распоряжение от 01.09.2026 № 7-р.',
  )
  expect(town.faults).toEqual([])
})
