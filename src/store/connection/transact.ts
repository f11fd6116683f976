import {
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely'
import type { QueryResult as DriverResult, PoolClient, QueryConfig } from 'pg'
import type { DB } from '../tables/tables.ts'
import { entering, type Sight } from './enter.ts'
import type { ConnectionPool } from './open-pool.ts'
import { statementName } from './statement-name.ts'

/** `read` sees one moment and changes nothing. */
export type Mode = 'read' | 'write'

const beginning: Readonly<Record<Mode, string>> = {
  read: 'start transaction isolation level repeatable read read only',
  write: 'begin',
}

/**
 * Runs `work` in a transaction of one connection, done as whom `sight` says. The connection takes questions without waiting for
 * the answers to those before, so the beginning with the word of who asks leaves together with the first question, and questions
 * that do not need each other's answers may be asked at once.
 */
export async function transact<T>(
  pool: ConnectionPool,
  { mode, sight }: { readonly mode: Mode; readonly sight: Sight },
  work: (transaction: Transaction<DB>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  try {
    // Should it fail, so does all that is asked behind it, and it is told below why.
    const begun = ask(client, { text: `${beginning[mode]}; ${entering(sight)}` })
    begun.catch(() => {})
    try {
      const value = await work(transactionOver(client))
      await begun
      const ended = ask(client, { text: 'commit' })
      // What was only read is known already: whoever gets the connection next asks behind the end of this.
      if (mode === 'write') await ended
      else ended.catch(() => {})
      return value
    } catch (error) {
      const cause = await begun.then(
        () => error,
        (reason: unknown) => reason,
      )
      await ask(client, { text: 'rollback' }).catch((reason: Error) => {
        lost = reason
      })
      throw cause
    }
  } finally {
    client.release(lost)
  }
}

/**
 * Whatever is asked over a connection before this process looks for news leaves in one piece: each piece costs a call of the system
 * and wakes the server.
 */
function ask(client: PoolClient, question: QueryConfig): Promise<DriverResult> {
  const { stream } = client.connection
  if (stream.writableCorked === 0) {
    stream.cork()
    setImmediate(() => stream.uncork())
  }
  return client.query(question)
}

/** Kysely's own transactions ask one question after another, whatever the connection can do. */
function transactionOver(client: PoolClient): Transaction<DB> {
  const connection = {
    executeQuery: async <Row>({
      sql,
      parameters,
    }: {
      sql: string
      parameters: readonly unknown[]
    }): Promise<QueryResult<Row>> => {
      const name = statementName(sql)
      const question = { text: sql, values: [...parameters], ...(name === undefined ? {} : { name }) }
      return resultOf(await ask(client, question)) as QueryResult<Row>
    },
    streamQuery(): never {
      throw new Error('rows are streamed by a cursor of the database: see stream-rows.ts')
    },
  }
  const provider = {
    provideConnection: async <Value>(consumer: (lent: typeof connection) => Promise<Value>): Promise<Value> =>
      await consumer(connection),
  }
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  return new Transaction<DB>({ config: { dialect }, dialect, driver, executor })
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
/** It is named and never used: the connection is the transaction's own. */
const dialect = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction has its connection')),
})
const driver = dialect.createDriver()

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE'])

function resultOf({ command, rowCount, rows }: DriverResult): QueryResult<unknown> {
  return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
}
