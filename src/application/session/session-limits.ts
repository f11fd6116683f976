const dayMs = 24 * 60 * 60 * 1000

/** A session ends when it has not been used for so long … */
export const idleMs = 7 * dayMs
/** … and at the latest so long after it was opened. */
export const longestMs = 30 * dayMs
/** Use is noted at most so often: not every request is worth a write. */
export const noteEveryMs = 60_000

/** An instant so many milliseconds from another; negative: before it. */
export function shifted(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}
