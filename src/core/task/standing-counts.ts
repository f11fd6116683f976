import { type Standing, standings } from './standing.ts'

/** How many tasks stand how; a standing in which there are none may be left out. */
export type StandingCounts = Readonly<Partial<Record<Standing, number>>>

export function sumCounts(all: readonly StandingCounts[]): StandingCounts {
  return counted((standing) => all.reduce((sum, counts) => sum + (counts[standing] ?? 0), 0))
}

export function lessCounts(counts: StandingCounts, others: StandingCounts): StandingCounts {
  return counted((standing) => (counts[standing] ?? 0) - (others[standing] ?? 0))
}

/** How many there are, however they stand. */
export function countAll(counts: StandingCounts): number {
  return standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0)
}

function counted(many: (standing: Standing) => number): StandingCounts {
  return Object.fromEntries(
    standings.flatMap((standing) => (many(standing) === 0 ? [] : [[standing, many(standing)]])),
  )
}
