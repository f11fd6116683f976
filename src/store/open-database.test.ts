import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { askAsOwner, freshDatabase } from '../../test/support/database.ts'
import { addJob } from './queue/add-job.ts'
import { findSetting, saveSetting } from './setting/setting.ts'
import type { Writer } from './writer.ts'

const database = await freshDatabase()

test('a Reader cannot write', async () => {
  await expect(
    database.read((reader) => saveSetting(reader as Writer, 'demo-today', '2026-10-05')),
  ).rejects.toThrow('read-only')
})

test('a Reader sees one moment, whatever is written meanwhile', async () => {
  await database.write((writer) => saveSetting(writer, 'demo-today', 'before'))
  const seen = await database.read(async (reader) => {
    const first = await findSetting(reader, 'demo-today')
    await database.write((writer) => saveSetting(writer, 'demo-today', 'after'))
    return [first, await findSetting(reader, 'demo-today')]
  })
  expect(seen).toEqual(['before', 'before'])
  expect(await database.read((reader) => findSetting(reader, 'demo-today'))).toBe('after')
})

test('what throws in a Writer’s transaction undoes all of it, its jobs too', async () => {
  const jobs = () => askAsOwner(database, 'select count(*)::int as jobs from graphile_worker.jobs')
  const work = async (writer: Writer) => {
    await saveSetting(writer, 'demo-today', 'undone')
    await addJob(writer, { task: 'read-upload', payload: { uploadId: '1' }, key: 'one', attempts: 3 })
  }
  await expect(
    database.write(async (writer) => {
      await work(writer)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await jobs()).toEqual([{ jobs: 0 }])
  await database.write(work)
  await database.write(work)
  expect(await jobs()).toEqual([{ jobs: 1 }])
})

test('of two that wait for each other one goes again, and both are done', async () => {
  await database.write(async (writer) => {
    await saveSetting(writer, 'demo-today', 0)
    await saveSetting(writer, 'demo-documents', 0)
  })
  const names = ['demo-today', 'demo-documents'] as const
  let runs = 0
  let written = 0
  let meet = () => {}
  const met = new Promise<void>((resolve) => {
    meet = resolve
  })
  const add = (first: 0 | 1) =>
    database.write(async (writer) => {
      runs += 1
      for (const name of first === 0 ? names : names.toReversed()) {
        await sql`update setting set value = to_jsonb(value::int + 1) where name = ${name}`.execute(
          writer.tables,
        )
        written += 1
        // Each holds what the other wants next.
        if (written === 2) meet()
        await met
      }
    })
  await Promise.all([add(0), add(1)])
  // The one that goes again may be there before the other wakes up, and they meet a second time.
  expect(runs).toBeGreaterThanOrEqual(3)
  expect(await database.read((reader) => findSetting(reader, 'demo-today'))).toBe(2)
})

test('a connection that the server ends in the middle costs nobody anything', async () => {
  let runs = 0
  await database.write(async (writer) => {
    runs += 1
    if (runs === 1) {
      const found = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(writer.tables)
      await askAsOwner(database, `select pg_terminate_backend(${found.rows[0]?.pid})`)
    }
    await saveSetting(writer, 'demo-today', 'kept')
  })
  expect(runs).toBe(2)
  expect(await database.read((reader) => findSetting(reader, 'demo-today'))).toBe('kept')
})

test('values arrive as the house writes them', async () => {
  const { rows } = await database.read((reader) =>
    sql<Record<string, unknown>>`
      select date '2026-02-28' as day, 9007199254740991::int8 as number, numeric '0.10' as exact,
        timestamptz '2026-10-05 12:30:00.1234+03' as instant, array[date '2026-01-01', null] as days,
        array[1::int8] as numbers, '{"a": [1]}'::jsonb as json`.execute(reader.tables),
  )
  expect(rows[0]).toEqual({
    day: '2026-02-28',
    number: 9007199254740991,
    exact: '0.10',
    instant: '2026-10-05T09:30:00.123Z',
    days: ['2026-01-01', null],
    numbers: [1],
    json: { a: [1] },
  })
  await expect(
    database.read((reader) => sql`select 9007199254740992::int8 as number`.execute(reader.tables)),
  ).rejects.toThrow('does not fit')
})

test('Russian order: ё beside е, numbers by their size', async () => {
  const { rows } = await database.read((reader) =>
    sql<{ word: string }>`select word
      from unnest(array['СОШ № 10', 'яр', 'ёж', 'СОШ № 2', 'ежи', 'Ель', 'Ёлка']) as word
      order by word collate russian`.execute(reader.tables),
  )
  expect(rows.map((row) => row.word)).toEqual(['ёж', 'ежи', 'Ёлка', 'Ель', 'СОШ № 2', 'СОШ № 10', 'яр'])
})
