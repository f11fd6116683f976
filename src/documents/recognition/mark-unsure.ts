import type { Place } from '#core/plan/place.ts'
import type { MeasureDraft, MeasureField, Reading } from '#core/plan/plan-draft.ts'
import type { Document } from '../document.ts'

/** Marks the fields of each measure that were read from pictures: a person is to hold them against these. */
export function markUnsure(reading: Reading, document: Document): Reading {
  const pictures = new Set(document.pictures ?? [])
  if (pictures.size === 0) return reading
  const isSeen = (place: Place | undefined) => {
    if (place === undefined) return false
    const block = document.blocks[place.block]
    const row = block?.kind === 'table' && place.row !== undefined ? block.rows[place.row] : undefined
    const page = row?.page ?? block?.page ?? null
    return page !== null && pictures.has(page)
  }
  const marked = (measure: MeasureDraft): MeasureDraft => {
    const places: Partial<Record<MeasureField, Place>> = Object.assign(
      {},
      measure.at,
      ...measure.assignments.map(({ at }) => at),
    )
    const unsure = FIELDS.filter((field) => isSeen(places[field]))
    return unsure.length === 0 ? measure : { ...measure, unsure }
  }
  const plans = reading.plans.map((plan) => ({ ...plan, measures: plan.measures.map(marked) }))
  return { ...reading, plans }
}

const FIELDS: readonly MeasureField[] = ['number', 'title', 'result', 'audience', 'due', 'responsible']
