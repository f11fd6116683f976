import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { letterTask, postLetter } from '#application/letter/post-letter.ts'
import { runJobs } from '#jobs/run-jobs.ts'
import { askAsOwner } from '../support/database.ts'
import { kill, startProgram } from './killed-program.ts'
import { openMailBox } from './mail-box.ts'
import { openTown } from './town.ts'

/** The mail server thinks about the first letter until its sender is killed, and takes the others at once. */
const box = await openMailBox((came) => (came === 1 ? 600_000 : 0))
const site = 'https://rostok.kray.example'
const from = 'Росток <rostok@kray.example>'
const town = await openTown({ jobs: false, today: '2026-10-05', mail: { url: box.url, from, site } })

/** Who has a letter in hand; what the clock brings meanwhile is others' work. */
const atWork = async () => {
  const rows = await askAsOwner(
    town.database,
    `select job.locked_by from graphile_worker._private_jobs as job
     join graphile_worker._private_tasks as task on task.id = job.task_id
     where job.locked_by is not null and task.identifier = '${letterTask}'`,
  )
  return (rows as readonly { readonly locked_by: string }[]).map(({ locked_by }) => locked_by)
}
const start = () =>
  runJobs({
    house: town.house,
    queueUrl: town.database.queueUrl,
    mail: { url: box.url, from },
    log: () => {},
  })

it('a second program on the same database leaves the first one’s letter to it, and takes it over when the first is killed', {
  timeout: 300_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostok-two-'))
  const first = startProgram(town, folder, {
    ROSTOK_URL: site,
    ROSTOK_SMTP_URL: box.url,
    ROSTOK_MAIL_FROM: from,
  })
  try {
    await town.house.write((writer) =>
      postLetter(writer, town.house, {
        regionId: town.places.region,
        recipient: 'person@school5.example',
        content: { kind: 'new-password', name: 'Человек', signInName: 'x', token: 'x'.repeat(43) },
      }),
    )
    await vi.waitUntil(() => box.received.length === 1, { timeout: 150_000, interval: 20 })
    const [sender] = await atWork()
    const second = await start()
    expect(await atWork()).toContain(sender)
    await second.stop()
    expect(box.received).toHaveLength(1)

    await kill(first)
    await vi.waitUntil(async () => (await lives()) === 0, { timeout: 60_000, interval: 50 })
    const third = await start()
    await vi.waitUntil(() => box.received.length === 2, { timeout: 60_000, interval: 20 })
    await third.stop()
    expect(new Set(box.received.map(({ messageId }) => messageId)).size).toBe(1)
  } finally {
    await kill(first)
    rmSync(folder, { recursive: true, force: true })
  }
})

/** How many connections of queues the database still holds. */
async function lives(): Promise<number> {
  const rows = await askAsOwner(
    town.database,
    `select from pg_stat_activity where datname = current_database() and application_name = 'rostok queue'`,
  )
  return rows.length
}
