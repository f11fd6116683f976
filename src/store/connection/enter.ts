import pg from 'pg'

/** As whom a transaction is done: the house itself sees all, a person what their roles of this moment let them see. */
export type Sight = 'house' | { readonly personId: string }

/** SQL: tells it to the database for the length of the transaction; the policies of migrations 0008 and 0009 go by it. */
export function entering(sight: Sight): string {
  return sight === 'house'
    ? `set local rostok.house = 'on'`
    : `call enter_as(${pg.escapeLiteral(sight.personId)})`
}
