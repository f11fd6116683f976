import type { Task } from 'graphile-worker'
import { layDaysOff } from '#application/calendar/lay-days-off.ts'
import type { House } from '#application/context.ts'

/** Due days follow a calendar that was mended. */
export function layDaysOffTask(house: House): Task {
  return (payload) => {
    if (typeof payload !== 'object' || payload === null || !('year' in payload) || !('personId' in payload))
      throw new Error('a job without a year')
    return layDaysOff(house, Number(payload.year), String(payload.personId))
  }
}
