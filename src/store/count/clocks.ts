import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'
import type { DayOf } from './counted.ts'

/** The day by each clock by which somebody in the country lives. */
export type Clocks = ReadonlyMap<string, CivilDate>

export async function readClocks(reader: Reader, today: DayOf): Promise<Clocks> {
  const found = await sql<{ zone: string }>`select time_zones() as zone`.execute(reader.tables)
  return new Map(found.rows.map(({ zone }) => [zone, today({ timeZone: zone })]))
}

/**
 * Whether it is this day by every clock. Then nothing has been written on a later one, and the counters, which know a fact
 * from the moment it is written, tell what the tasks tell.
 */
export function isDayEverywhere(clocks: Clocks, day: CivilDate): boolean {
  return [...clocks.values()].every((one) => one === day)
}

/** SQL: rows of `clock` (time_zone, day). */
export function clockRows(clocks: Clocks): RawBuilder<unknown> {
  return sql`unnest(${[...clocks.keys()]}::text[], ${[...clocks.values()]}::date[]) as clock (time_zone, day)`
}
