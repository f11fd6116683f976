import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepKey } from './keep-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostok-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('all who ask at once get one key, which only its owner reads and which stays', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => keepKey(folder)))
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).toMatch(/^[\w-]{43}$/)
  expect(readdirSync(folder)).toEqual(['secret-key'])
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600)
  expect(await keepKey(folder)).toBe(keys[0])
})
