import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweep } from '#application/house/sweep.ts'
import { smallPdf } from './bring.ts'
import { planInForce } from './plan-in-force.ts'
import { beginSending, sendPiece, sendWhole } from './sending.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const head = await town.signIn('head')
const neighbour = await town.signIn('neighbour')
let taskId = ''

beforeAll(async () => {
  const rows = [typedMeasure({ number: '1', title: 'Издать приказ', due: '20 октября' })]
  await planInForce(head, town.places.school, 'Школьный план', rows)
  taskId = (await head.get('/api/tasks')).json.tasks[0].id
  await town.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => town.app.server.closeAllConnections())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** A scan of three megabytes, as far as its first bytes tell. */
const scan = Buffer.concat([smallPdf, randomBytes(3_000_000)])

/** Sends a piece over a real line that breaks when `through` bytes of it have gone. */
async function breakOff(id: string, bytes: Uint8Array, through: number): Promise<void> {
  const address = town.app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const cookie = [...head.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const lines = [
    `PATCH /api/sendings/${id} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `origin: http://127.0.0.1:${port}`,
    `cookie: ${cookie}`,
    'content-type: application/offset+octet-stream',
    'upload-offset: 0',
    `content-length: ${bytes.length}`,
    '',
    '',
  ]
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(lines.join('\r\n'))
  await new Promise<void>((resolve) => socket.write(bytes.subarray(0, through), () => resolve()))
  await expect.poll(() => offsetOf(id)).toBe(through)
  socket.destroy()
}

async function offsetOf(id: string): Promise<number> {
  const seen = await head.ask('HEAD', `/api/sendings/${id}`)
  return Number(seen.headers['upload-offset'])
}

describe('a file whose line broke', () => {
  it('goes on where it stopped, and is what its sender has', async () => {
    const id = await beginSending(head, 'Скан.pdf', scan)
    await breakOff(id, scan, 1_200_000)
    const early = await head.post(`/api/tasks/${taskId}/evidence`, sentFile(id))
    expect([early.status, early.json.code]).toEqual([409, 'sending/unfinished'])

    const elsewhere = await sendPiece(head, id, 5, scan.subarray(5))
    expect([elsewhere.status, elsewhere.json.code]).toEqual([409, 'sending/other-place'])
    const sent = await sendPiece(head, id, 1_200_000, scan.subarray(1_200_000))
    expect([sent.status, sent.headers['upload-offset']]).toEqual([204, String(scan.length)])

    const brought = await head.post(`/api/tasks/${taskId}/evidence`, sentFile(id))
    expect(brought.json).toMatchObject({ content: 'Скан.pdf', format: 'pdf', kind: 'act' })
    const file = await head.get(`/api/evidence/${brought.json.id}/file`)
    expect(hashOf(file.bytes)).toBe(hashOf(scan))
    const again = await head.post(`/api/tasks/${taskId}/evidence`, sentFile(id))
    expect([again.status, again.json.code]).toEqual([404, 'sending/not-found'])
    expect(await town.house.files.parts.length(id)).toBe(0)
  })

  it('may be a plan to be read as well', async () => {
    const text = Buffer.from('План мероприятий на 2026 год\n1\tОткрытый урок\tдо 1 мая\tДиректор\n')
    const sendingId = await sendWhole(head, 'План.txt', text)
    const taken = await head.post('/api/uploads/sent', { organisationId: town.places.school, sendingId })
    expect([taken.status, taken.json.fileName, taken.json.bytes]).toEqual([201, 'План.txt', text.length])
  })

  it('that came otherwise than its sender has it is thrown away', async () => {
    const id = await beginSending(head, 'Скан.pdf', smallPdf)
    await sendPiece(head, id, 0, Buffer.alloc(smallPdf.length, 7))
    const brought = await head.post(`/api/tasks/${taskId}/evidence`, sentFile(id))
    expect([brought.status, brought.json.code]).toEqual([422, 'sending/damaged'])
    expect((await head.ask('HEAD', `/api/sendings/${id}`)).status).toBe(404)
  })
})

describe('a half-sent file', () => {
  it('is neither seen nor continued nor used nor dropped by another', async () => {
    const id = await beginSending(head, 'Скан.pdf', scan)
    await sendPiece(head, id, 0, scan.subarray(0, 1000))
    for (const answer of [
      await neighbour.ask('HEAD', `/api/sendings/${id}`),
      await sendPiece(neighbour, id, 1000, scan.subarray(1000)),
      await neighbour.delete(`/api/sendings/${id}`),
      await neighbour.post('/api/uploads/sent', { organisationId: town.places.south, sendingId: id }),
    ])
      expect(answer.status).toBe(404)
    const seen = await town.house
      .keysOf((await neighbour.get('/api/session')).json.person.id)
      .read((reader) => sql`select from sending`.execute(reader.tables))
    expect(seen.rows).toEqual([])
    expect(await offsetOf(id)).toBe(1000)
  })

  it('is not larger than a file may be, and takes no more than it promised', async () => {
    const metadata = { 'upload-metadata': `filename ${Buffer.from('а.pdf').toString('base64')}` }
    const large = await head.ask('POST', '/api/sendings', undefined, {
      ...metadata,
      'upload-length': String(51 * 1024 * 1024),
    })
    expect(large.status).toBe(413)
    const id = await beginSending(head, 'Скан.pdf', smallPdf)
    const sent = await sendPiece(head, id, 0, Buffer.concat([smallPdf, smallPdf]))
    expect(sent.headers['upload-offset']).toBe(String(smallPdf.length))
    expect(await town.house.files.parts.length(id)).toBe(smallPdf.length)
  })

  it('is swept away when nobody has sent it on for a day', async () => {
    const id = await beginSending(head, 'Скан.pdf', scan)
    await sendPiece(head, id, 0, scan.subarray(0, 1000))
    await town.database.write((writer) =>
      sql`update sending set expires_at = now() - interval '1 minute' where id = ${id}`.execute(
        writer.tables,
      ),
    )
    expect((await head.ask('HEAD', `/api/sendings/${id}`)).status).toBe(404)
    await sweep(town.house)
    expect(await town.house.files.parts.length(id)).toBe(0)
    expect(town.faults).toEqual([])
  })
})

function sentFile(sendingId: string) {
  return { form: 'sent-file', kind: 'act', people: null, sendingId }
}
