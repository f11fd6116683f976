import { type Address, connectionUrl } from './connection/address.ts'
import type { Sight } from './connection/enter.ts'
import { findServer } from './connection/find-server.ts'
import { insist } from './connection/insist.ts'
import { type ConnectionPool, openPool } from './connection/open-pool.ts'
import { transact } from './connection/transact.ts'
import { prepareDatabase } from './prepare-database.ts'
import { Reader } from './reader.ts'
import { Writer } from './writer.ts'

export interface DatabaseConfig {
  /** The installation's data folder; the embedded server's files lie in `pg` in it. */
  readonly folder: string
  /** A PostgreSQL server of the customer's own, 15 or newer; null: the embedded one. */
  readonly url: string | null
  /** Where it is told what a person on duty should know. */
  readonly log: (line: string) => void
}

/** The two ways into the tables. */
export interface Keys {
  /** Everything asked in one callback sees the same moment; writing in it is an error of the server's. */
  read<T>(look: (reader: Reader) => Promise<T>): Promise<T>
  /** One transaction. It may be run a second time, so nothing outside may change in it (see `insist`). */
  write<T>(change: (writer: Writer) => Promise<T>): Promise<T>
}

/** Its own keys are the house's, which sees all. */
export interface Database extends Keys {
  /** Keys with which the database shows a person, and lets them change, what their roles reach and nothing else. */
  keysOf(personId: string): Keys
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
  let current = address
  return {
    ...keys(pool, 'house'),
    keysOf: (personId) => keys(pool, { personId }),
    get queueUrl() {
      return connectionUrl(current)
    },
    moveTo(next) {
      current = next
      pool.moveTo(next)
    },
    async close() {
      await pool.end()
      await afterClose()
    },
  }
}

function keys(pool: ConnectionPool, sight: Sight): Keys {
  return {
    read: (look) =>
      insist((begun) =>
        transact(pool, { mode: 'read', sight }, (transaction) => begun(() => look(new Reader(transaction)))),
      ),
    write: (change) =>
      insist((begun) =>
        transact(pool, { mode: 'write', sight }, (transaction) =>
          begun(() => change(new Writer(transaction))),
        ),
      ),
  }
}
