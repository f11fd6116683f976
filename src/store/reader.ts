import type { Kysely } from 'kysely'
import type { DB } from './tables/tables.ts'

/**
 * The key to look with: one read-only transaction that sees one moment. Rooms other than `store` pass it on and never
 * open it. Questions that do not need each other's answers may be asked at once (`Promise.all`): they leave together over one
 * connection and are answered in their order.
 */
export class Reader {
  readonly tables: Kysely<DB>

  constructor(tables: Kysely<DB>) {
    this.tables = tables
  }
}
