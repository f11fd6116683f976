import { runMigrations } from 'graphile-worker'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { seedYears } from './calendar/save-year.ts'
import { CannotOpen } from './cannot-open.ts'
import { type Address, clientConfig } from './connection/address.ts'
import { survive } from './connection/open-pool.ts'
import { grantProgram } from './connection/program-role.ts'
import { migrationNames, readMigration } from './migrations/read-migrations.ts'
import { openDoors } from './queue/open-doors.ts'
import { ru } from './ru.ts'
import type { DB } from './tables/tables.ts'
import { Writer } from './writer.ts'

const oldestMajor = 15
/** Any number does, as long as nothing else of the house locks it. */
const preparationLock = 7_305_001

/**
 * Brings the tables up to date: our migrations, the queue's own, and the years of the production calendar that the
 * program came with. Programs that start at the same moment do it one after another. Throws CannotOpen.
 */
export async function prepareDatabase(address: Address): Promise<void> {
  const pool = new pg.Pool({ ...clientConfig(address), max: 2, application_name: 'rostok preparation' })
  survive(pool, () => {})
  const tables = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  try {
    await tables.connection().execute(async (holder) => {
      await refuseOldServer(holder)
      await sql`select pg_advisory_lock(${preparationLock})`.execute(holder)
      try {
        await migrate(tables, await appliedMigrations(holder))
        await runMigrations({ pgPool: pool })
        await grantProgram(holder)
        await openDoors(holder)
        await tables.transaction().execute((transaction) => seedYears(new Writer(transaction)))
      } finally {
        await sql`select pg_advisory_unlock(${preparationLock})`.execute(holder)
      }
    })
  } finally {
    await tables.destroy()
  }
}

async function refuseOldServer(holder: Kysely<DB>): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(holder)
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (major < oldestMajor) throw new CannotOpen(ru.serverTooOld(major, oldestMajor))
}

async function appliedMigrations(holder: Kysely<DB>): Promise<readonly string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('kysely_migration') is not null as there`.execute(holder)
  if (rows[0]?.there !== true) return []
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(holder)
  return applied.rows.map((row) => row.name)
}

async function migrate(tables: Kysely<DB>, applied: readonly string[]): Promise<void> {
  const names = await migrationNames()
  const unknown = applied.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new CannotOpen(ru.databaseIsNewer(unknown.join(', ')))
  if (names.length === applied.length) return
  const migrator = new Migrator({
    db: tables,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          await Promise.all(
            names.map(async (name) => {
              const text = await readMigration(name)
              return [name, { up: (db: Kysely<unknown>) => sql.raw(text).execute(db) }]
            }),
          ),
        ),
    },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
