import type { Transaction } from 'kysely'
import { Reader } from './reader.ts'
import type { DB } from './tables/tables.ts'

/** The key to change with: a transaction and nothing else. What throws while it is lent undoes all of it. */
export class Writer extends Reader {
  declare readonly tables: Transaction<DB>

  constructor(tables: Transaction<DB>) {
    super(tables)
  }
}
