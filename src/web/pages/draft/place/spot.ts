import type { Place } from '#core/plan/place.ts'
import type { MeasureField } from '#core/plan/plan-draft.ts'

/** What of a draft is chosen: the thing that is edited on the right and highlighted on the left. */
export type Spot =
  /** `assignment` says which of several terms of a row is meant; it names the row of the table. */
  | {
      readonly kind: 'cell'
      readonly measure: string
      readonly assignment: string
      readonly field: MeasureField
    }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'plan'; readonly plan: number; readonly field: PlanField }
  | { readonly kind: 'act'; readonly act: number; readonly field: ActField }
  | { readonly kind: 'clause'; readonly act: number; readonly index: number }
  /** A table of the source: what its columns mean. */
  | { readonly kind: 'table'; readonly at: Place }

type PlanField = 'title' | 'level' | 'period' | 'goals' | 'objectives' | 'targets' | 'movesDueDays'
type ActField = 'kind' | 'number' | 'date' | 'issuer' | 'place' | 'title' | 'basis' | 'signatory'

/** One string for each spot: an id in the page, and a key for what is typed there. */
export function spotId(spot: Spot): string {
  switch (spot.kind) {
    case 'cell':
      return `cell-${spot.measure}-${spot.assignment}-${spot.field}`
    case 'section':
      return `section-${spot.section}`
    case 'plan':
      return `plan-${spot.plan}-${spot.field}`
    case 'act':
      return `act-${spot.act}-${spot.field}`
    case 'clause':
      return `clause-${spot.act}-${spot.index}`
    case 'table':
      return `table-${spot.at.block}-${spot.at.row ?? ''}-${spot.at.column ?? ''}`
  }
}

export function sameSpot(left: Spot | null, right: Spot | null): boolean {
  if (left === null || right === null) return left === right
  return spotId(left) === spotId(right)
}

/** Which of the right side's views holds a spot; null: it stands in the source. */
export type ReviewView = 'measures' | 'plan' | 'act'

export function viewOf(spot: Spot): ReviewView | null {
  switch (spot.kind) {
    case 'cell':
    case 'section':
      return 'measures'
    case 'plan':
      return 'plan'
    case 'act':
    case 'clause':
      return 'act'
    case 'table':
      return null
  }
}
