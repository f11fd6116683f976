import { type Kysely, sql } from 'kysely'
import type { DB } from '../tables/tables.ts'

/** As whom a transaction is done: the house itself sees all, a person what their roles of this moment let them see. */
export type Sight = 'house' | { readonly personId: string }

/** Told to the database for the length of the transaction; the policies of migrations 0008 and 0009 go by it. */
export async function enter(transaction: Kysely<DB>, sight: Sight): Promise<void> {
  if (sight === 'house') {
    await sql`select set_config('rostok.house', 'on', true)`.execute(transaction)
    return
  }
  const { personId } = sight
  await sql`
    select set_config('rostok.person', ${personId}, true),
           set_config('rostok.work', sight.work::text, true),
           set_config('rostok.draft', sight.draft::text, true),
           set_config('rostok.office', sight.office::text, true),
           set_config('rostok.people', sight.people::text, true)
    from sight_of(${personId}::uuid) as sight
  `.execute(transaction)
}
