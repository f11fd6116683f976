import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

const database = await freshDatabase()

async function number(reader: Reader, value: number, seconds = 0): Promise<number | undefined> {
  const slept = sql<{ number: number }>`select ${value}::integer as number from pg_sleep(${seconds})`
  return (await slept.execute(reader.tables)).rows[0]?.number
}

async function keep(writer: Writer, name: string): Promise<void> {
  await sql`insert into setting (name, value) values (${name}, '1')`.execute(writer.tables)
}

async function kept(): Promise<readonly unknown[]> {
  return (await database.read((reader) => sql`select name from setting`.execute(reader.tables))).rows
}

describe('questions that are asked at once over one connection', () => {
  it('each get their own answer', async () => {
    const answers = await database.read((reader) =>
      Promise.all([number(reader, 1, 0.05), number(reader, 2), number(reader, 3, 0.02), number(reader, 4)]),
    )
    expect(answers).toEqual([1, 2, 3, 4])
  })

  it('fail with the fault of the one that was wrong, and nothing of them is kept', async () => {
    const work = database.write((writer) =>
      Promise.all([keep(writer, 'before'), sql`select 1 / 0`.execute(writer.tables), keep(writer, 'behind')]),
    )
    await expect(work).rejects.toThrow('division by zero')
    expect(await kept()).toEqual([])
  })

  it('leave the connection to the next as it was', async () => {
    for (let round = 0; round < 30; round += 1) {
      const work = database.read((reader) =>
        Promise.all([number(reader, round), sql`select nothing`.execute(reader.tables)]),
      )
      await expect(work).rejects.toThrow('nothing')
      expect(await database.read((reader) => number(reader, round))).toBe(round)
    }
  })
})

describe('a transaction', () => {
  it('that only reads changes nothing, though its end is not waited for', async () => {
    const work = database.read((reader) =>
      sql`insert into setting values ('read', '1')`.execute(reader.tables),
    )
    await expect(work).rejects.toThrow('read-only transaction')
  })

  it('whose beginning fails does nothing of its work', async () => {
    const keys = database.keysOf('no person at all')
    await expect(keys.write((writer) => keep(writer, 'unbegun'))).rejects.toThrow('invalid input syntax')
    expect(await kept()).toEqual([])
  })

  it('keeps the plan of a statement that comes again', async () => {
    const plansKept = async () => {
      const found = await database.read((reader) =>
        sql<{ plans: number }>`select count(*)::integer as plans from pg_prepared_statements`.execute(
          reader.tables,
        ),
      )
      return found.rows[0]?.plans ?? 0
    }
    for (let round = 0; round < 5; round += 1) await database.read((reader) => number(reader, round))
    expect(await plansKept()).toBeGreaterThan(1)
  })
})
