import type { CivilDate } from '#core/calendar/civil-date.ts'
import { listClocks } from '#store/count/clocks.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'

/**
 * Whether it is this day by every clock. Then nothing has been written on a later one, and the counters, which know a fact
 * from the moment it is written, tell what the tasks tell.
 */
export async function isDayEverywhere(
  reader: Reader,
  { today }: Pick<Context, 'today'>,
  day: CivilDate,
): Promise<boolean> {
  return (await listClocks(reader)).every((timeZone) => today({ timeZone }) === day)
}
