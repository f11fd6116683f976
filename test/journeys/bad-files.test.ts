import { afterAll, expect, it } from 'vitest'
import { type RunningJobs, runJobs } from '#jobs/run-jobs.ts'
import { openTown } from './town.ts'

const town = await openTown({ jobs: false })
const mary = await town.signIn('municipal')
const neighbour = await town.signIn('neighbour')

/** Reads as ever, but a file of this name only when it is let go: as a bad one takes all the time that it is given. */
const slow = 'долгий.txt'
let begun = 0
let letGo = () => {}
const released = new Promise<void>((resolve) => {
  letGo = resolve
})
const house: typeof town.house = {
  ...town.house,
  readApart: async (file, onStep) => {
    if (file.name === slow) {
      begun += 1
      await released
    }
    return await town.house.readApart(file, onStep)
  },
}
const jobs: RunningJobs = await runJobs({
  house,
  queueUrl: town.database.queueUrl,
  log: (line) => process.stderr.write(line),
})
afterAll(async () => {
  letGo()
  await jobs.stop()
})

it('the bad files of one person keep nobody else waiting', async () => {
  const text = Buffer.from('План мероприятий на 2026 год')
  const sent: string[] = []
  for (let left = 5; left > 0; left -= 1) {
    const answer = await mary.send('/api/uploads', town.places.north, slow, text)
    expect(answer.status).toBe(201)
    sent.push(answer.json.id)
  }
  await expect.poll(() => begun).toBe(1)
  const { id } = (await neighbour.send('/api/uploads', town.places.south, 'план.txt', text)).json
  expect(await neighbour.awaitUpload(id)).toMatchObject({ state: 'no-plan' })
  // Hers are still being read, one of them, and the house answers her.
  expect(begun).toBe(1)
  const { uploads } = (await mary.get('/api/uploads')).json
  expect(uploads.map(({ state }: { state: string }) => state).sort()).toEqual([
    'reading',
    ...Array(4).fill('waiting'),
  ])
  letGo()
  for (const one of sent) expect(await mary.awaitUpload(one)).toMatchObject({ state: 'no-plan' })
})
