import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Address, clientConfig } from './address.ts'
import { columnParsers } from './column-parsers.ts'
import { programRole } from './program-role.ts'

/** Connections that take questions without waiting for the answers to those before. */
export interface ConnectionPool {
  connect(): Promise<pg.PoolClient>
  end(): Promise<void>
  /** New connections go there from now on. */
  moveTo(address: Address): void
}

const maxConnections = 20
const connectWithinMs = 10_000
const statementWithinMs = 60_000
const idleTransactionWithinMs = 60_000
/** How long a server that is just restarting is waited for. */
const patienceMs = 8_000

export function openPool(address: Address, log: (line: string) => void): ConnectionPool {
  const pool = new pg.Pool({
    ...programConfig(address),
    max: maxConnections,
    Client: PromptClient,
    statement_timeout: statementWithinMs,
    idle_in_transaction_session_timeout: idleTransactionWithinMs,
    types: columnParsers,
    pipeline: true,
    application_name: 'rostok',
  })
  survive(pool, (error) => {
    if (!pool.ending) log(`database connection lost: ${error.message}`)
  })
  return {
    connect: () => connect(pool),
    end: () => pool.end(),
    moveTo: (next) => Object.assign(pool.options, programConfig(next)),
  }
}

/**
 * The server has so long to let one in. For a connection that others hold one waits without an end: that many ask at once is no
 * fault, and all their questions have ends of their own.
 */
class PromptClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: connectWithinMs })
  }
}

/**
 * The embedded server is entered as the program's role. On a server of the customer's the account of the address takes it
 * on for the length of the connection: its password is the only one that is known.
 */
function programConfig(address: Address): pg.ClientConfig {
  const settings = '-c timezone=UTC -c datestyle=ISO'
  if ('url' in address) return { ...clientConfig(address), options: `${settings} -c role=${programRole}` }
  return { ...clientConfig(address), user: programRole, options: settings }
}

/**
 * For the job queue. A pool of its own making takes its listeners away before its connections and does not wait for their
 * end; the server that is stopped next would then end the whole program.
 */
export function openQueuePool(url: string, max: number, log: (line: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: 'rostok queue' })
  survive(pool, (error) => {
    if (!pool.ending) log(`queue connection lost: ${error.message}`)
  })
  return pool
}

/** Without listeners on the pool and on each lent connection the server's leaving would end the whole program. */
export function survive(pool: pg.Pool, listen: (error: Error) => void): void {
  pool.on('error', listen)
  pool.on('connect', (client) => client.on('error', listen))
}

/** Nothing has been asked yet, so asking again for a connection is always safe. */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const since = performance.now()
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      if (!isAway(error) || performance.now() - since > patienceMs) throw error
      await pause(50)
    }
  }
}

/** Whether the server is not there, or is only just coming or going. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (!('code' in error)) return /^Connection terminated|not queryable/.test(error.message)
  return ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'].includes(
    String(error.code),
  )
}
