import type { Place } from '#core/plan/place.ts'
import type { MeasureDraft, MeasureField, Reading } from '#core/plan/plan-draft.ts'
import { type Spot, sameSpot } from './spot.ts'

/** Spots by the place they were read from, for going from the source to the draft. */
export interface SpotIndex {
  readonly at: (place: Place) => readonly Spot[]
}

/** Fields in the order in which a click on a shared cell goes through them. */
const fields: readonly MeasureField[] = ['title', 'due', 'responsible', 'result', 'audience', 'number']

export function spotIndex(reading: Reading): SpotIndex {
  const spots = new Map<string, Spot[]>()
  const put = (place: Place | null | undefined, spot: Spot) => {
    if (place === null || place === undefined) return
    const found = spots.get(placeId(place))
    if (found === undefined) spots.set(placeId(place), [spot])
    else if (!found.some((known) => sameSpot(known, spot))) found.push(spot)
  }
  for (const [index, plan] of reading.plans.entries()) {
    for (const section of plan.sections) put(section.at, { kind: 'section', section: section.key })
    for (const measure of plan.measures) putMeasure(measure, put)
    put(plan.titleAt, { kind: 'plan', plan: index, field: 'title' })
  }
  for (const [index, act] of reading.acts.entries())
    for (const [order, clause] of act.clauses.entries())
      put(clause.at, { kind: 'clause', act: index, index: order })
  return { at: (place) => found(reading, spots, place) }
}

function putMeasure(measure: MeasureDraft, put: (place: Place | undefined, spot: Spot) => void): void {
  const cell = (field: MeasureField, assignment: string): Spot => ({
    kind: 'cell',
    measure: measure.key,
    assignment,
    field,
  })
  const first = measure.assignments[0]?.key ?? ''
  for (const field of fields) put(measure.at[field], cell(field, first))
  for (const term of measure.assignments) {
    put(term.at.due, cell('due', term.key))
    put(term.at.responsible, cell('responsible', term.key))
  }
}

/** The cell itself; else another cell of its row; else the act whose blocks hold it. */
function found(reading: Reading, spots: ReadonlyMap<string, readonly Spot[]>, place: Place): readonly Spot[] {
  const exact = spots.get(placeId(place))
  if (exact !== undefined) return exact
  if (place.row !== undefined) {
    const row = [...spots].find(([id]) => id.startsWith(`${place.block}.${place.row}.`))
    const whole = spots.get(placeId({ block: place.block, row: place.row }))
    if (whole !== undefined) return whole
    const first = row?.[1][0]
    if (first !== undefined) return [first]
  }
  const act = reading.acts.findIndex(
    ({ at }) => at !== null && at.from.block <= place.block && place.block <= at.to.block,
  )
  return act === -1 ? [] : [{ kind: 'act', act, field: 'number' }]
}

/** A click goes to the first of the spots there; clicked again, to the next one. */
export function nextSpot(spots: readonly Spot[], chosen: Spot | null): Spot | null {
  const at = spots.findIndex((spot) => sameSpot(spot, chosen))
  return spots[(at + 1) % Math.max(1, spots.length)] ?? null
}

function placeId(place: Place): string {
  return `${place.block}.${place.row ?? ''}.${place.column ?? ''}`
}
