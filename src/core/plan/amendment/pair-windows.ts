import type { Window } from '../../schedule/schedule.ts'

/** Which window a window of a changed term was: indexes into the windows before and after; null: there is none. */
export interface WindowPair {
  readonly before: number | null
  readonly after: number | null
}

/**
 * Windows of a term before and after a change, each taken once. What ends on the same day is the same; the others follow
 * one another in their order. What has no counterpart came into being, or is taken off. A term without windows has one
 * task, which waits for a date: give it as a window of null.
 */
export function pairWindows(
  before: readonly (Window | null)[],
  after: readonly (Window | null)[],
): readonly WindowPair[] {
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  for (const [index, window] of before.entries()) {
    const same = after.findIndex((one, place) => !taken.has(place) && one?.end === window?.end)
    if (same === -1) continue
    partner.set(index, same)
    taken.add(same)
  }
  const free = after.map((_, place) => place).filter((place) => !taken.has(place))
  const left = before.map((_, index) => index).filter((index) => !partner.has(index))
  for (const [place, index] of left.entries()) {
    const next = free[place]
    if (next !== undefined) partner.set(index, next)
  }
  const added = free.slice(left.length)
  return [
    ...before.map((_, index) => ({ before: index, after: partner.get(index) ?? null })),
    ...added.map((index) => ({ before: null, after: index })),
  ]
}

/** The tasks of a term, a window each: one that waits where it has none. */
export function taskWindows(windows: readonly Window[]): readonly (Window | null)[] {
  return windows.length === 0 ? [null] : windows
}
