import type { Kysely } from 'kysely'
import type { DB } from './tables/tables.ts'

/**
 * The key to look with: one read-only transaction that sees one moment. Rooms other than `store` pass it on and never
 * open it. Its questions are asked one after another, not with `Promise.all`: they share a connection.
 */
export class Reader {
  readonly tables: Kysely<DB>

  constructor(tables: Kysely<DB>) {
    this.tables = tables
  }
}
