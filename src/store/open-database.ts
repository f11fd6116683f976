import { Kysely, PostgresDialect } from 'kysely'
import { type Address, connectionUrl } from './connection/address.ts'
import { findServer } from './connection/find-server.ts'
import { openPool } from './connection/open-pool.ts'
import { prepareDatabase } from './prepare-database.ts'
import { Reader } from './reader.ts'
import type { DB } from './tables/tables.ts'
import { Writer } from './writer.ts'

export interface DatabaseConfig {
  /** The installation's data folder; the embedded server's files lie in `pg` in it. */
  readonly folder: string
  /** A PostgreSQL server of the customer's own, 15 or newer; null: the embedded one. */
  readonly url: string | null
  /** Where it is told what a person on duty should know. */
  readonly log: (line: string) => void
}

export interface Database {
  /** Everything asked in one callback sees the same moment; writing in it is an error of the server's. */
  read<T>(look: (reader: Reader) => Promise<T>): Promise<T>
  /** One transaction. It may be run a second time when it met another head-on, so nothing outside may change in it. */
  write<T>(change: (writer: Writer) => Promise<T>): Promise<T>
  /** For the job queue, which keeps connections of its own. */
  readonly queueUrl: string
  close(): Promise<void>
}

/** Opens (and on first use makes) the database and brings its tables up to date. Throws CannotOpen. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  let moved: (address: Address) => void = () => {}
  const server = await findServer(config, (address) => moved(address))
  try {
    await prepareDatabase(server.address)
    const database = connect(server.address, config.log, () => server.close())
    moved = database.moveTo
    return database
  } catch (error) {
    await server.close()
    throw error
  }
}

/** A database whose tables are known to be up to date. */
export function connect(
  address: Address,
  log: (line: string) => void,
  afterClose: () => Promise<void>,
): Database & { moveTo(address: Address): void } {
  const pool = openPool(address, log)
  const tables = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  let current = address
  return {
    read: (look) =>
      tables
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) => look(new Reader(transaction))),
    write: (change) =>
      again(() => tables.transaction().execute((transaction) => change(new Writer(transaction)))),
    get queueUrl() {
      return connectionUrl(current)
    },
    moveTo(next) {
      current = next
      pool.moveTo(next)
    },
    async close() {
      await tables.destroy()
      await afterClose()
    },
  }
}

const attempts = 4

/** PostgreSQL ends one of two transactions that wait for each other; that one simply goes again. */
async function again<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      if (attempt === attempts || (code !== '40001' && code !== '40P01')) throw error
    }
  }
}
