import { accept, refuse } from '../result.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome } from './draft-change-outcome.ts'
import {
  assignmentSpot,
  freshKeys,
  inserted,
  keysOf,
  measureSpot,
  planAt,
  sectionSpot,
  withMeasure,
  withPlan,
} from './draft-rows.ts'
import type { Reading } from './plan-draft.ts'
import { restoreBetween } from './restore-rows.ts'

/** Rows of the table come, go and move: sections, measures, and the terms inside a measure. */

type Of<Kind extends DraftChange['kind']> = Extract<DraftChange, { readonly kind: Kind }>

export function addSection(reading: Reading, change: Of<'add-section'>): DraftChangeOutcome {
  const plan = reading.plans[change.plan]
  if (plan === undefined) return refuse('draft/row-gone')
  if (!freshKeys(reading, [change.section.key])) return refuse('draft/not-possible')
  const at = indexBefore(plan.sections, change.before)
  if (at === null) return refuse('draft/row-gone')
  const sections = inserted(plan.sections, at, [change.section])
  return accept({
    reading: withPlan(reading, change.plan, { ...plan, sections }),
    inverse: { kind: 'drop-section', section: change.section.key },
  })
}

export function dropSection(reading: Reading, change: Of<'drop-section'>): DraftChangeOutcome {
  const spot = sectionSpot(reading, change.section)
  if (spot === null) return refuse('draft/row-gone')
  const plan = planAt(reading, spot.plan)
  const measures = plan.measures.map((measure) =>
    measure.section === change.section ? { ...measure, section: null } : measure,
  )
  const next = { ...plan, sections: plan.sections.toSpliced(spot.index, 1), measures }
  const after = withPlan(reading, spot.plan, next)
  return accept({ reading: after, inverse: restoreBetween(after, reading, spot.plan) })
}

export function moveSection(reading: Reading, change: Of<'move-section'>): DraftChangeOutcome {
  const spot = sectionSpot(reading, change.section)
  if (spot === null) return refuse('draft/row-gone')
  const plan = planAt(reading, spot.plan)
  const sections = moved(plan.sections, spot.index, change.before)
  if (sections === null)
    return refuse(change.before === change.section ? 'draft/not-possible' : 'draft/row-gone')
  const behind = plan.sections[spot.index + 1]?.key ?? null
  return accept({
    reading: withPlan(reading, spot.plan, { ...plan, sections }),
    inverse: { kind: 'move-section', section: change.section, before: behind },
  })
}

export function addMeasures(reading: Reading, change: Of<'add-measures'>): DraftChangeOutcome {
  const plan = reading.plans[change.plan]
  if (plan === undefined) return refuse('draft/row-gone')
  const { measures } = change
  if (measures.length === 0 || !freshKeys(reading, keysOf({ sections: [], measures })))
    return refuse('draft/not-possible')
  if (measures.some((measure) => measure.assignments.length === 0)) return refuse('draft/not-possible')
  const sections = new Set(plan.sections.map((section) => section.key))
  if (measures.some((measure) => measure.section !== null && !sections.has(measure.section)))
    return refuse('draft/row-gone')
  const at = indexBefore(plan.measures, change.before)
  if (at === null) return refuse('draft/row-gone')
  const next = { ...plan, measures: inserted(plan.measures, at, measures) }
  return accept({
    reading: withPlan(reading, change.plan, next),
    inverse: { kind: 'drop-measures', measures: measures.map((measure) => measure.key) },
  })
}

/** Rows of one plan at a time: so one change takes them back. */
export function dropMeasures(reading: Reading, change: Of<'drop-measures'>): DraftChangeOutcome {
  const first = change.measures[0]
  const gone = new Set(change.measures)
  if (first === undefined || gone.size !== change.measures.length) return refuse('draft/not-possible')
  const spots = change.measures.map((key) => measureSpot(reading, key))
  const index = spots[0]?.plan
  if (index === undefined || spots.includes(null)) return refuse('draft/row-gone')
  if (spots.some((spot) => spot?.plan !== index)) return refuse('draft/not-possible')
  const plan = planAt(reading, index)
  const measures = plan.measures.filter((measure) => !gone.has(measure.key))
  const after = withPlan(reading, index, { ...plan, measures })
  return accept({ reading: after, inverse: restoreBetween(after, reading, index) })
}

export function moveMeasure(reading: Reading, change: Of<'move-measure'>): DraftChangeOutcome {
  const spot = measureSpot(reading, change.measure)
  if (spot === null) return refuse('draft/row-gone')
  const plan = planAt(reading, spot.plan)
  const measures = moved(plan.measures, spot.index, change.before)
  if (measures === null)
    return refuse(change.before === change.measure ? 'draft/not-possible' : 'draft/row-gone')
  const behind = plan.measures[spot.index + 1]?.key ?? null
  return accept({
    reading: withPlan(reading, spot.plan, { ...plan, measures }),
    inverse: { kind: 'move-measure', measure: change.measure, before: behind },
  })
}

export function addAssignment(reading: Reading, change: Of<'add-assignment'>): DraftChangeOutcome {
  const spot = measureSpot(reading, change.measure)
  if (spot === null) return refuse('draft/row-gone')
  if (!freshKeys(reading, [change.assignment.key])) return refuse('draft/not-possible')
  const at = indexBefore(spot.measure.assignments, change.before)
  if (at === null) return refuse('draft/row-gone')
  const assignments = inserted(spot.measure.assignments, at, [change.assignment])
  return accept({
    reading: withMeasure(reading, spot, { ...spot.measure, assignments }),
    inverse: { kind: 'drop-assignment', assignment: change.assignment.key },
  })
}

export function dropAssignment(reading: Reading, change: Of<'drop-assignment'>): DraftChangeOutcome {
  const spot = assignmentSpot(reading, change.assignment)
  if (spot === null) return refuse('draft/row-gone')
  if (spot.measure.assignments.length === 1) return refuse('draft/not-possible')
  const behind = spot.measure.assignments[spot.order + 1]?.key ?? null
  const assignments = spot.measure.assignments.toSpliced(spot.order, 1)
  return accept({
    reading: withMeasure(reading, spot, { ...spot.measure, assignments }),
    inverse: {
      kind: 'add-assignment',
      measure: spot.measure.key,
      before: behind,
      assignment: spot.assignment,
    },
  })
}

interface Keyed {
  readonly key: string
}

function indexBefore(rows: readonly Keyed[], before: string | null): number | null {
  if (before === null) return rows.length
  const at = rows.findIndex((row) => row.key === before)
  return at === -1 ? null : at
}

function moved<Row extends Keyed>(
  rows: readonly Row[],
  from: number,
  before: string | null,
): readonly Row[] | null {
  const row = rows[from]
  if (row === undefined || row.key === before) return null
  const rest = rows.toSpliced(from, 1)
  const at = indexBefore(rest, before)
  return at === null ? null : inserted(rest, at, [row])
}
