import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { DayOf } from './counted.ts'

/** SQL: rows of `clock` (time_zone, day), one for each clock by which somebody lives. */
export async function clocks(reader: Reader, today: DayOf): Promise<RawBuilder<unknown>> {
  const found = await sql<{ zone: string }>`select time_zones() as zone`.execute(reader.tables)
  const zones = found.rows.map(({ zone }) => zone)
  const days = zones.map((timeZone) => today({ timeZone }))
  return sql`unnest(${zones}::text[], ${days}::date[]) as clock (time_zone, day)`
}
