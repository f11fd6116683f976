import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connect, type Database } from '#store/open-database.ts'
import { ask, databaseAt } from './database-server.ts'

/**
 * A migrated database of the caller's own, on the run's real server. Called at the top of a test file
 * (`const database = await freshDatabase()`), where it is closed and dropped after the file's last test.
 */
export async function freshDatabase(): Promise<Database> {
  const { address, template } = inject('database')
  const name = `rostok_test_${randomUUID().replaceAll('-', '')}`
  await ask(address, `create database ${name} template ${template} strategy file_copy`)
  let open = true
  const database = connect(
    databaseAt(address, name),
    () => {},
    async () => {
      if (open) await ask(address, `drop database ${name} with (force)`)
      open = false
    },
  )
  afterAll(() => (open ? database.close() : undefined))
  return database
}

/** Asked by the owner of the tables, whom nothing is kept from. */
export async function askAsOwner(database: Database, question: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: database.queueUrl })
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}
