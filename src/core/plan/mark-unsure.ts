import { accept, refuse } from '../result.ts'
import type { MarkUnsureChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import { measureSpot, withMeasure } from './draft-rows.ts'
import type { MeasureDraft, MeasureField, Reading } from './plan-draft.ts'

/** Says anew which fields of rows are unsure; rows that are gone meanwhile need no look any more. */
export function markUnsure(reading: Reading, change: MarkUnsureChange): DraftChangeOutcome {
  if (change.measures.length === 0) return refuse('draft/not-possible')
  let after = reading
  for (const { measure, to } of change.measures) {
    const spot = measureSpot(after, measure)
    if (spot !== null) after = withMeasure(after, spot, withUnsure(spot.measure, to))
  }
  const back = change.measures.map(({ measure, from, to }) => ({ measure, from: to, to: from }))
  return accept({ reading: after, inverse: { kind: 'mark-unsure', measures: back } })
}

/** Whoever writes a field anew, or settles what it means, has looked at it. */
export function looked(measure: MeasureDraft, field: string): MeasureDraft {
  const { unsure } = measure
  if (unsure === undefined) return measure
  return withUnsure(
    measure,
    unsure.filter((one) => one !== field),
  )
}

function withUnsure({ unsure: _, ...measure }: MeasureDraft, unsure: readonly MeasureField[]): MeasureDraft {
  return unsure.length === 0 ? measure : { ...measure, unsure }
}
