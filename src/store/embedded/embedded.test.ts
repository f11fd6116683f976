import { type ChildProcess, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotOpen } from '../cannot-open.ts'
import { type Database, openDatabase } from '../open-database.ts'
import { isAlive } from './postmaster-file.ts'

const root = join(import.meta.dirname, '../../..')
let folder = ''
const children: ChildProcess[] = []

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'rostok-embedded-')))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

test('after kill -9 nothing acknowledged is lost, nothing stays behind, and a start right away works', async () => {
  const acknowledged: string[] = []
  for (const rows of [20, 150]) {
    const program = start()
    await program.has(rows)
    const server = serverPid()
    await program.kill()
    acknowledged.push(...program.acknowledged())
    const database = await open()
    expect(await lost(database, acknowledged)).toEqual([])
    await expect.poll(() => isAlive(server)).toBe(false)
    await database.close()
  }
  expect(acknowledged.length).toBeGreaterThan(150)
  const last = start()
  await last.has(1)
  const server = serverPid()
  await last.kill()
  await expect.poll(() => isAlive(server)).toBe(false)
  expect(leftovers()).toEqual([])
})

test('of two first starts at once one makes the database, and both work in it', async () => {
  const [one, other] = [start(), start()]
  await Promise.all([one.has(10), other.has(10)])
  await Promise.all([one.end(), other.end()])
  const database = await open()
  expect(await lost(database, [...one.acknowledged(), ...other.acknowledged()])).toEqual([])
  await database.close()
})

test('when the master leaves, who joined it goes on', async () => {
  const master = start()
  await master.has(1)
  const database = await open()
  await master.end()
  for (let round = 0; round < 5; round += 1) {
    expect(await lost(database, master.acknowledged())).toEqual([])
    await pause(20)
  }
  await database.close()
  expect(leftovers()).toEqual([])
})

test('a note left by a power cut, its number now another program’s, does not stop the start', async () => {
  const program = start()
  await program.has(3)
  await program.end()
  writeFileSync(
    join(folder, 'pg/postmaster.pid'),
    `${process.pid}\n${folder}/pg\n1\n5432\n/tmp/nowhere\n\n  0 0\nready   \n`,
  )
  const database = await open()
  expect(await lost(database, program.acknowledged())).toEqual([])
  await database.close()
})

test('a folder of another major is refused in words, and left alone', async () => {
  mkdirSync(join(folder, 'pg'), { mode: 0o700 })
  writeFileSync(join(folder, 'pg/PG_VERSION'), '16\n')
  await expect(open()).rejects.toThrow(CannotOpen)
  await expect(open()).rejects.toThrow('PostgreSQL 16')
  expect(readFileSync(join(folder, 'pg/PG_VERSION'), 'utf8')).toBe('16\n')
})

function open(): Promise<Database> {
  return openDatabase({ folder, url: null, log: () => {} })
}

function start() {
  const words = ['--conditions=source', '--import', 'tsx', join(root, 'test/support/commit-rows.ts'), folder]
  const child = spawn(process.execPath, words, {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: root,
    // A killed program leaves its socket's folder behind, to find it again; here it goes with the test's.
    env: { ...process.env, TMPDIR: folder },
  })
  children.push(child)
  let told = ''
  child.stdout?.setEncoding('utf8').on('data', (words: string) => {
    told += words
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const acknowledged = () =>
    told
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.includes('-'))
  return {
    acknowledged,
    async has(rows: number) {
      while (acknowledged().length < rows) {
        if (child.exitCode !== null) throw new Error('the program has ended')
        await pause(5)
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async end() {
      child.stdin?.end()
      await ended
      expect(told).toContain('closed')
    },
  }
}

function serverPid(): number {
  return Number(readFileSync(join(folder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])
}

async function lost(database: Database, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await database.read((reader) =>
    reader.tables
      .selectFrom('organisation')
      .select('id')
      .where('id', 'in', [...ids])
      .execute(),
  )
  const found = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !found.has(id))
}

/** Processes that still stand in the data folder. */
function leftovers(): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      } catch {
        return false
      }
    })
}
