import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openFiles } from './open-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'rostok-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const files = await openFiles(folder)

async function* chunks(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part)
}

async function textOf(sha256: string): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of files.open(sha256)) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

test('bytes are kept under their sha-256 and come back as they were', async () => {
  const kept = await files.keep(chunks('дорожная ', 'карта'))
  expect(kept).toEqual({
    sha256: createHash('sha256').update('дорожная карта').digest('hex'),
    bytes: Buffer.byteLength('дорожная карта'),
  })
  expect(await textOf(kept.sha256)).toBe('дорожная карта')
})

test('the same bytes ten times at once are one file', async () => {
  const kept = await Promise.all(Array.from({ length: 10 }, () => files.keep(chunks('то же самое'))))
  const [first] = kept
  expect(new Set(kept.map((file) => file.sha256)).size).toBe(1)
  const place = join(folder, 'files', first?.sha256.slice(0, 2) ?? '')
  expect(readdirSync(place)).toEqual([first?.sha256])
})

test('an upload that breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('line cut')
  }
  await expect(files.keep(broken())).rejects.toThrow('line cut')
  expect(readdirSync(join(folder, 'files/incoming'))).toEqual([])
})

test('nothing outside the folder is opened, and a file that is not there fails', async () => {
  expect(() => files.open('../../etc/passwd')).toThrow('not a sha-256')
  await expect(textOf('0'.repeat(64))).rejects.toThrow('ENOENT')
})
