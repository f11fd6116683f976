import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Reader } from '../reader.ts'
import { findSetting, saveSetting } from '../setting/setting.ts'
import { programRole } from './program-role.ts'

const database = await freshDatabase()
const nobody = '019b0000-0000-7000-8000-000000000001'

/** Nothing in them is anybody's own. */
const seenByAll = ['journal_head', 'kept_file', 'working_year'] as const

async function rows<Row>(question: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return (await database.read((reader) => question.execute(reader.tables))).rows
}

describe('the role in which the program works', () => {
  it('is no superuser, bypasses no row-level security, makes no roles or databases', async () => {
    const [role] = await rows(sql`
      select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
      from pg_roles where rolname = current_user`)
    expect(role).toEqual({
      name: programRole,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    })
  })

  it('owns nothing, and its tables are guarded row by row but for those that are nobody’s own', async () => {
    const tables = await rows<{ name: string; owner: string; guarded: boolean }>(sql`
      select relname as name, pg_get_userbyid(relowner) as owner, relrowsecurity as guarded
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname !~ '^kysely_'`)
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter(({ owner }) => owner === programRole)).toEqual([])
    expect(
      tables
        .filter(({ guarded }) => !guarded)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(seenByAll)
  })

  it('may neither change nor shorten the journal, nor look into the queue', async () => {
    for (const statement of [
      'update journal set verb = verb',
      'delete from journal',
      'truncate journal',
      'alter table journal disable trigger all',
      'select * from graphile_worker.jobs',
      'drop policy seen on task',
      'select * from kysely_migration',
    ]) {
      const done = database.write((writer) => sql.raw(statement).execute(writer.tables))
      await expect(done, statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })
})

describe('a transaction', () => {
  it('of nobody sees nothing and changes nothing', async () => {
    await database.write((writer) => saveSetting(writer, 'demo-today', 'kept'))
    const keys = database.keysOf(nobody)
    for (const table of ['organisation', 'person', 'task', 'plan', 'journal', 'session']) {
      const seen = await keys.read((reader) => sql`select from ${sql.table(table)}`.execute(reader.tables))
      expect(seen.rows, table).toEqual([])
    }
    await expect(keys.write((writer) => saveSetting(writer, 'demo-today', 'mine'))).rejects.toThrow(
      /row-level security/,
    )
    expect(await database.read((reader) => findSetting(reader, 'demo-today'))).toBe('kept')
  })

  it('leaves its sight to no other on the same connection', async () => {
    await database.write(async (writer) => {
      await sql`select set_config('rostok.house', 'on', true)`.execute(writer.tables)
    })
    const left = await database.keysOf(nobody).read(async (reader: Reader) => {
      const found = await sql<{ house: boolean }>`select in_house() as house`.execute(reader.tables)
      return found.rows[0]?.house
    })
    expect(left).toBe(false)
  })
})
