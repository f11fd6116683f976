/** How long some work took, over many times: half of them at most p50, all but a hundredth at most p99. */
export interface Spread {
  readonly p50: number
  readonly p99: number
  readonly count: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), count: sorted.length }
}
