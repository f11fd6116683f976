import { sql } from 'kysely'
import type { Writer } from '../writer.ts'

/** Whether a sign-in name is free; until the transaction ends nobody else takes it. Who has left keeps theirs. */
export async function holdSignInName(writer: Writer, signInName: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('sign-in name ' || lower(${signInName}::text), 0))`.execute(
    writer.tables,
  )
  const taken = await sql`select from person where lower(sign_in_name) = lower(${signInName})`.execute(
    writer.tables,
  )
  return taken.rows.length === 0
}
