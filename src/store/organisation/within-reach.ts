import { type RawBuilder, sql } from 'kysely'

/**
 * SQL: whether the organisation whose id is in `column` lies at or under one of `reach`. The tree is walked once for the
 * whole question, by its index, and gives ids, by which rows are then looked up: of five million tasks only those of the
 * organisations meant are read (decision 18).
 */
export function withinReach(column: string, reach: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (select organisations_under(${[...reach]}::uuid[]))`
}

/**
 * SQL: whether the organisation whose id is in `column` is the one whose path is in `path`, or stands above it. By the ids of
 * which the path consists: `@>` would look through the whole country.
 */
export function inLineOf(column: string, path: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(string_to_array(ltree2text(${sql.ref(path)}), '.')::uuid[])`
}
