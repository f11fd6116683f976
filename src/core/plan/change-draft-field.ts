import { accept, refuse } from '../result.ts'
import type {
  ActFieldChange,
  AssignmentFieldChange,
  ExtraFieldChange,
  MeasureFieldChange,
  PlanFieldChange,
  SectionFieldChange,
} from './draft-change.ts'
import type { DraftChangeOutcome, SplitParties } from './draft-change-outcome.ts'
import { assignmentSpot, measureSpot, planAt, sectionSpot, withMeasure, withPlan } from './draft-rows.ts'
import { looked } from './mark-unsure.ts'
import type { Reading } from './plan-draft.ts'
import { restoreBetween } from './restore-rows.ts'
import { sameValue } from './same-value.ts'

/** One field gets a new value, if what the change says it found there still stands. */

export function setPlan(reading: Reading, change: PlanFieldChange): DraftChangeOutcome {
  const plan = reading.plans[change.plan]
  if (plan === undefined) return refuse('draft/row-gone')
  const now = change.field === 'movesDueDays' ? (plan.movesDueDays ?? false) : plan[change.field]
  if (!sameValue(now, change.from)) return changed(now)
  const next = { ...plan, [change.field]: change.to }
  return accept({ reading: withPlan(reading, change.plan, next), inverse: turned(change) })
}

export function setAct(reading: Reading, change: ActFieldChange): DraftChangeOutcome {
  const act = reading.acts[change.act]
  if (act === undefined) return refuse('draft/row-gone')
  if (!sameValue(act[change.field], change.from)) return changed(act[change.field])
  const acts = reading.acts.with(change.act, { ...act, [change.field]: change.to })
  return accept({ reading: { ...reading, acts }, inverse: turned(change) })
}

export function setSection(reading: Reading, change: SectionFieldChange): DraftChangeOutcome {
  const spot = sectionSpot(reading, change.section)
  if (spot === null) return refuse('draft/row-gone')
  if (!sameValue(spot.section[change.field], change.from)) return changed(spot.section[change.field])
  const plan = planAt(reading, spot.plan)
  const sections = plan.sections.with(spot.index, { ...spot.section, [change.field]: change.to })
  return accept({ reading: withPlan(reading, spot.plan, { ...plan, sections }), inverse: turned(change) })
}

export function setMeasure(reading: Reading, change: MeasureFieldChange): DraftChangeOutcome {
  const spot = measureSpot(reading, change.measure)
  if (spot === null) return refuse('draft/row-gone')
  const now = spot.measure[change.field]
  if (!sameValue(now, change.from)) return changed(now)
  if (change.field === 'section' && change.to !== null) {
    const known = planAt(reading, spot.plan).sections.some((section) => section.key === change.to)
    if (!known) return refuse('draft/row-gone')
  }
  const next = looked({ ...spot.measure, [change.field]: change.to }, change.field)
  return accept({ reading: withMeasure(reading, spot, next), inverse: turned(change) })
}

export function setExtra(reading: Reading, change: ExtraFieldChange): DraftChangeOutcome {
  const spot = measureSpot(reading, change.measure)
  const cell = spot?.measure.extra[change.index]
  if (spot === null || cell === undefined) return refuse('draft/row-gone')
  if (cell.text !== change.from) return changed(cell.text)
  const extra = spot.measure.extra.with(change.index, { ...cell, text: change.to })
  return accept({ reading: withMeasure(reading, spot, { ...spot.measure, extra }), inverse: turned(change) })
}

export function setAssignment(
  reading: Reading,
  change: AssignmentFieldChange,
  split: SplitParties,
): DraftChangeOutcome {
  const spot = assignmentSpot(reading, change.assignment)
  if (spot === null) return refuse('draft/row-gone')
  const before = spot.assignment
  if (!sameValue(before[change.field], change.from)) return changed(before[change.field])
  const next = { ...before, [change.field]: change.to, ...follow(change, split) }
  const field = change.field === 'reading' ? 'due' : change.field
  const measure = looked(
    { ...spot.measure, assignments: spot.measure.assignments.with(spot.order, next) },
    field,
  )
  const after = withMeasure(reading, spot, measure)
  const back = { ...next, [change.field]: change.from, ...follow({ ...change, to: change.from }, split) }
  // Where taking the words back would not take back what followed from them, the row is put back as it was.
  const inverse = sameValue(back, before) ? turned(change) : restoreBetween(after, reading, spot.plan)
  return accept({ reading: after, inverse })
}

function follow(change: AssignmentFieldChange, split: SplitParties) {
  if (change.field === 'due') return { reading: null }
  if (change.field === 'responsible') return { parties: change.to === null ? [] : split(change.to) }
  return {}
}

function turned<Change extends { readonly from: unknown; readonly to: unknown }>(change: Change): Change {
  return { ...change, from: change.to, to: change.from }
}

function changed(now: unknown) {
  return refuse('draft/field-changed', { now: typeof now === 'string' ? now : '' })
}
