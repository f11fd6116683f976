import type { ColumnType } from 'kysely'

/**
 * A jsonb column: read parsed, written as JSON text by the caller, because the driver would make a PostgreSQL array of
 * a JavaScript one.
 */
export type JsonColumn<Value = unknown> = ColumnType<Value, string, string>
