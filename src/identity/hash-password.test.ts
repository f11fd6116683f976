import { expect, test } from 'vitest'
import { checkPassword, hashPassword } from './hash-password.ts'
import { limitConcurrency } from './limit-concurrency.ts'

test('a hash is argon2id of 19 MiB and two passes, and opens to its own password alone', async () => {
  const hash = await hashPassword('синий трактор')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await checkPassword(hash, 'синий трактор')).toBe(true)
  expect(await checkPassword(hash, 'синий трактор ')).toBe(false)
})

test('«й» typed as «и» with a breve is the same letter', async () => {
  const hash = await hashPassword('синий трактор')
  expect(await checkPassword(hash, 'синий трактор'.normalize('NFD'))).toBe(true)
})

test('nobody signs in without a hash', async () => {
  expect(await checkPassword(null, 'decoy')).toBe(false)
})

test('no more than two run at once, all run, and a failure makes room as well', async () => {
  const inTurn = limitConcurrency(2)
  let running = 0
  let most = 0
  const works = Array.from({ length: 20 }, (_, index) =>
    inTurn(async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 1))
      running -= 1
      if (index % 3 === 0) throw new Error('no')
      return index
    }),
  )
  const ends = await Promise.allSettled(works)
  expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(13)
  expect(most).toBe(2)
})
