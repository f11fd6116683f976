import { setTimeout } from 'node:timers/promises'
import { isAway } from './open-pool.ts'

const attempts = 4
/** Milliseconds before the first repetition: the other of two that waited for each other goes first. */
const patience = 20

/**
 * Runs a transaction again where that is safe and helps: PostgreSQL ended it because it and another waited for each other,
 * or the server left before the commit was asked for. One that broke off in its commit is not run again: nobody knows
 * whether it was done.
 */
export async function insist<T>(
  run: (begun: (work: () => Promise<T>) => Promise<T>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let worked = false
    try {
      return await run(async (work) => {
        const value = await work()
        worked = true
        return value
      })
    } catch (error) {
      const safe = wasSacrificed(error) || (!worked && isAway(error))
      if (attempt === attempts || !safe) throw error
      await setTimeout(patience * attempt)
    }
  }
}

/** Could not be serialised, or stood in a deadlock. */
function wasSacrificed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
}
