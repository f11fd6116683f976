import { type RawBuilder, sql } from 'kysely'
import type { Reader } from './reader.ts'

const rowsAtOnce = 1_000

/**
 * The rows of a question some at a time, by a cursor of the database's: asked once, sorted once, and never whole in anybody's
 * memory. One at a time in a transaction.
 */
export async function* streamRows<Row>(
  reader: Reader,
  question: RawBuilder<Row>,
): AsyncGenerator<readonly Row[]> {
  await sql`declare streamed no scroll cursor for ${question}`.execute(reader.tables)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from streamed`.execute(reader.tables)
    if (rows.length > 0) yield rows
    if (rows.length < rowsAtOnce) break
  }
  await sql`close streamed`.execute(reader.tables)
}
