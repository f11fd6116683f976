/** Says whether one more is let in under a key: at most `most` in `periodMs`. Kept by this process alone, and forgotten with it. */
export type Throttle = (key: string, now: number) => boolean

const mostKeys = 50_000

export function makeThrottle(most: number, periodMs: number): Throttle {
  let counts = new Map<string, number>()
  let begun = 0
  return (key, now) => {
    if (now - begun >= periodMs || counts.size > mostKeys) {
      counts = new Map()
      begun = now
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= most
  }
}
