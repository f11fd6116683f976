import type { Task } from 'graphile-worker'
import type { House } from '#application/context.ts'
import { layRollOut, refuseRollOut } from '#application/roll-out/lay-roll-out.ts'

/** Lays one plan on its executors. After the last failed attempt whoever asked for it is told so; the fault goes to the log. */
export function layRollOutTask(house: House): Task {
  return async (payload, { job }) => {
    const rollOutId = rollOutIdOf(payload)
    try {
      await layRollOut(house, rollOutId)
    } catch (fault) {
      if (job.attempts >= job.max_attempts) await refuseRollOut(house, rollOutId, { code: 'roll-out/failed' })
      throw fault
    }
  }
}

function rollOutIdOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'rollOutId' in payload)
    return String(payload.rollOutId)
  throw new Error('a job without a roll-out')
}
