import { type RawBuilder, sql } from 'kysely'

/**
 * SQL: whether the organisation whose path is in `path` lies at or under one of `reach`. Written so that the reach is
 * looked up once and its paths go to the index, however many rows are asked about.
 */
export function withinReach(path: string, reach: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(path)} <@ array(
    select seen.path from organisation seen where seen.id = any(${[...reach]}::uuid[])
  )`
}
