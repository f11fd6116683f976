/** Randomness that a seed gives again, byte for byte. */
export interface Chance {
  /** A whole number from 0, less than this one. */
  readonly below: (end: number) => number
  /** True once in so many times. */
  readonly once: (times: number) => boolean
  /** @throws Error where there is nothing to take. */
  readonly pick: <Value>(some: readonly Value[]) => Value
  /** Few far more often than many: up to `most`, doubling half as often each time. */
  readonly few: (most: number) => number
}

/** Mulberry32 over an FNV-1a of the words. */
export function openChance(words: string): Chance {
  let state = 0x811c9dc5
  for (const sign of words) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (some) => {
      if (some.length === 0) throw new Error('nothing to pick from')
      return some[below(some.length)] as (typeof some)[number]
    },
    few: (most) => {
      let many = 1
      while (many < most && below(2) === 0) many *= 2
      return Math.min(most, 1 + below(many))
    },
  }
}
