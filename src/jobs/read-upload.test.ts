import type { JobHelpers } from 'graphile-worker'
import { expect, it } from 'vitest'
import { openTown } from '../../test/journeys/town.ts'
import { readUploadTask } from './read-upload.ts'

const town = await openTown({ jobs: false })

it('a reading that breaks down is tried again, and after the last time its owner is told', async () => {
  const mary = await town.signIn('municipal')
  const sent = await mary.post('/api/uploads/text', { organisationId: town.places.north, text: 'План' })
  const { id } = sent.json
  const task = readUploadTask({ ...town.house, readApart: () => Promise.reject(new Error('no child')) })
  const attempt = (attempts: number) =>
    task({ uploadId: id }, { job: { attempts, max_attempts: 3 } } as unknown as JobHelpers)
  await expect(attempt(1)).rejects.toThrow('no child')
  expect((await mary.get(`/api/uploads/${id}`)).json).toMatchObject({ state: 'reading', refusal: null })
  await expect(attempt(3)).rejects.toThrow('no child')
  expect((await mary.get(`/api/uploads/${id}`)).json).toMatchObject({
    state: 'refused',
    refusal: expect.stringContaining('Файл сохранён'),
  })
  // What has come to its end stays so, however late a worker comes.
  await readUploadTask(town.house)({ uploadId: id }, {
    job: { attempts: 1, max_attempts: 3 },
  } as unknown as JobHelpers)
  expect((await mary.get(`/api/uploads/${id}`)).json.state).toBe('refused')
})
