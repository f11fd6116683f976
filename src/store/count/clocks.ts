import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { DayOf } from './counted.ts'

/** All clocks by which somebody in the country lives. */
export async function listClocks(reader: Reader): Promise<readonly string[]> {
  const found = await sql<{ zone: string }>`select time_zones() as zone`.execute(reader.tables)
  return found.rows.map(({ zone }) => zone)
}

/** SQL: rows of `clock` (time_zone, day), one for each clock by which somebody lives. */
export async function clocks(reader: Reader, today: DayOf): Promise<RawBuilder<unknown>> {
  const zones = await listClocks(reader)
  const days = zones.map((timeZone) => today({ timeZone }))
  return sql`unnest(${zones}::text[], ${days}::date[]) as clock (time_zone, day)`
}
