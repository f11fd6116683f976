import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, it } from 'vitest'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false })

it('a line that breaks in the middle of a file leaves nothing behind, neither an upload nor a fault', async () => {
  const mary = await town.signIn('municipal')
  await town.app.listen({ port: 0, host: '127.0.0.1' })
  const address = town.app.server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  const cookie = [...mary.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const arrived: Promise<Socket[]> = once(town.app.server, 'connection')
  const line = connect(address.port, '127.0.0.1')
  const [socket] = await arrived
  if (socket === undefined) throw new Error('nobody came')
  const beginning = [
    'POST /api/uploads HTTP/1.1',
    `Host: 127.0.0.1:${address.port}`,
    `Origin: http://127.0.0.1:${address.port}`,
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=cut',
    'Content-Length: 100000',
    '',
    '--cut',
    'Content-Disposition: form-data; name="organisationId"',
    '',
    town.places.north,
    '--cut',
    'Content-Disposition: form-data; name="file"; filename="plan.txt"',
    '',
    'the beginning',
  ].join('\r\n')
  line.write(beginning)
  await expect.poll(() => socket.bytesRead).toBe(Buffer.byteLength(beginning))
  // What has come lies with the route by the time that somebody else is answered.
  await mary.get('/api/session')
  const gone = new Promise((resolve) => socket.once('close', resolve))
  line.destroy()
  await gone
  expect((await mary.get('/api/uploads')).json.uploads).toEqual([])
  expect(town.faults).toEqual([])
})
