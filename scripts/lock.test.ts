import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { underLock } from './lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'rostok-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function patient(onWait: () => void = () => {}) {
  const onLost = (): never => {
    throw new Error('lost')
  }
  return { patience: 3_000, onWait, onLost }
}

test('work under one lock never overlaps, and the lock is gone afterwards', async () => {
  const path = join(folder, 'one.lock')
  let inside = 0
  let most = 0
  let waits = 0
  const work = async () => {
    inside += 1
    most = Math.max(most, inside)
    await pause(30)
    inside -= 1
  }
  await Promise.all(
    [1, 2, 3].map(() =>
      underLock(
        path,
        patient(() => (waits += 1)),
        work,
      ),
    ),
  )
  expect(most).toBe(1)
  expect(waits).toBe(2)
  expect(existsSync(path)).toBe(false)
})

test('the lock of a process that is gone is taken over', async () => {
  const path = join(folder, 'gone.lock')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path, `${pid}`)
  await expect(underLock(path, patient(), async () => 'done')).resolves.toBe('done')
})

test('a lock that nobody has touched for long is taken over, whoever its process is', async () => {
  const path = join(folder, 'silent.lock')
  writeFileSync(path, `${process.pid}`)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path, longAgo, longAgo)
  await expect(underLock(path, patient(), async () => 'done')).resolves.toBe('done')
})

test('a lock that is held is waited for, but not for ever', async () => {
  const path = join(folder, 'held.lock')
  writeFileSync(path, `${process.pid}`)
  await expect(underLock(path, { ...patient(), patience: 400 }, async () => 'done')).rejects.toThrow('lost')
})

test('work that fails gives the lock back', async () => {
  const path = join(folder, 'failed.lock')
  await expect(underLock(path, patient(), () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  )
  expect(existsSync(path)).toBe(false)
})
