import type { Place } from '#core/plan/place.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import type { Spot } from './spot.ts'

/** Where in the source a spot was read; null for what was typed by hand. */
export function placeOfSpot(reading: Reading, spot: Spot): Place | null {
  switch (spot.kind) {
    case 'cell': {
      const measure = reading.plans.flatMap((plan) => plan.measures).find((row) => row.key === spot.measure)
      if (measure === undefined) return null
      const term = measure.assignments.find((row) => row.key === spot.assignment)
      const own = spot.field === 'due' || spot.field === 'responsible' ? term?.at[spot.field] : undefined
      // A field that was typed by hand in a row that was read: its row shows where it belongs.
      return own ?? measure.at[spot.field] ?? rowOf(measure.at.title ?? Object.values(measure.at)[0])
    }
    case 'section':
      return (
        reading.plans.flatMap((plan) => plan.sections).find((row) => row.key === spot.section)?.at ?? null
      )
    case 'plan':
      return reading.plans[spot.plan]?.titleAt ?? null
    case 'act':
      return reading.acts[spot.act]?.at?.from ?? null
    case 'clause':
      return reading.acts[spot.act]?.clauses[spot.index]?.at ?? null
    case 'table':
      return spot.at
  }
}

function rowOf(place: Place | undefined): Place | null {
  if (place === undefined) return null
  return place.row === undefined ? place : { block: place.block, row: place.row }
}
