import type { OverviewLine } from '#contract/overview.ts'
import { progressOf } from '../../components/measure/assignment-standing.ts'

/** What stands in the address of the overview. */
export interface OverviewSearch {
  readonly organisation?: string
  readonly year?: string
  readonly quarter?: string
  readonly sort?: string
}

/** The same as the server's address has it. */
export function overviewQuery({ organisation = '', year = '', quarter = '' }: OverviewSearch): string {
  const kept = { organisation, year, quarter: year === '' ? '' : quarter }
  return new URLSearchParams(Object.entries(kept).filter(([, value]) => value !== '')).toString()
}

/** They come with those most behind first, and among equals by name. */
export function orderedLines(lines: readonly OverviewLine[], sort = 'overdue'): readonly OverviewLine[] {
  switch (sort) {
    case 'name':
      return lines.toSorted((one, other) =>
        one.shortName.localeCompare(other.shortName, 'ru', { numeric: true }),
      )
    case 'done':
      return lines.toSorted((one, other) => shareOf(one) - shareOf(other))
    default:
      return lines
  }
}

/** Who owes nothing is not behind. */
function shareOf({ counts }: OverviewLine): number {
  const { done, total } = progressOf(counts)
  return total === 0 ? 1 : done / total
}
