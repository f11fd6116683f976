import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { postLetter } from '#application/letter/post-letter.ts'
import { askAsOwner } from '../support/database.ts'
import { kill, startProgram } from './killed-program.ts'
import { openMailBox } from './mail-box.ts'
import { openTown } from './town.ts'

const letterCount = 40
const kills = 3
/** The mail server thinks about each letter for so long, so that there is always one on its way. */
const thinkingMs = 25

const box = await openMailBox(thinkingMs)
const site = 'https://rostok.kray.example'
const from = 'Росток <rostok@kray.example>'
const town = await openTown({ jobs: false, today: '2026-10-05', mail: { url: box.url, from, site } })
const mailing = { ROSTOK_URL: site, ROSTOK_SMTP_URL: box.url, ROSTOK_MAIL_FROM: from }

it('a sender killed at any moment loses no letter, and sends again at most the one on its way, under its own Message-ID', {
  timeout: 600_000,
}, async () => {
  const ids = await town.house.write(async (writer) => {
    const posted: (string | null)[] = []
    for (let index = 0; index < letterCount; index += 1)
      posted.push(
        await postLetter(writer, town.house, {
          regionId: town.places.region,
          recipient: `person${index}@school5.example`,
          content: {
            kind: 'new-password',
            name: `Человек ${index}`,
            signInName: 'x',
            token: 'x'.repeat(43),
          },
        }),
      )
    return posted
  })
  const folder = mkdtempSync(join(tmpdir(), 'rostok-letters-'))
  let program: ChildProcess | null = null
  try {
    for (let killed = 0; killed < kills; killed += 1) {
      program = startProgram(town, folder, mailing)
      const before = box.received.length
      const some = 1 + Math.floor(Math.random() * 8)
      await vi.waitUntil(() => box.received.length >= before + some, { timeout: 150_000, interval: 3 })
      await kill(program)
    }
    program = startProgram(town, folder, mailing)
    const open = () => askAsOwner(town.database, 'select from letter where sent_at is null')
    await vi.waitUntil(async () => (await open()).length === 0, { timeout: 150_000, interval: 200 })
  } finally {
    if (program !== null) await kill(program)
    rmSync(folder, { recursive: true, force: true })
  }
  const came = box.received.map(({ messageId }) => messageId)
  expect(new Set(came)).toEqual(new Set(ids.map((id) => `<${id}@rostok.kray.example>`)))
  expect(came.length - letterCount).toBeLessThanOrEqual(kills)
})
