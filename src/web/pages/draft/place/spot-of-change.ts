import type { DraftChange } from '#core/plan/draft-change.ts'
import type { MeasureField, Reading } from '#core/plan/plan-draft.ts'
import type { Spot } from './spot.ts'

/** Where a change of a field is seen; null for other changes, and where the row is gone. */
export function spotOfChange(reading: Reading, change: DraftChange): Spot | null {
  switch (change.kind) {
    case 'set-measure':
    case 'set-extra': {
      const field = change.kind === 'set-extra' || change.field === 'section' ? 'title' : change.field
      return cellOf(reading, (row) => row.key === change.measure, null, field)
    }
    case 'set-assignment': {
      const key = change.assignment
      const field = change.field === 'responsible' ? 'responsible' : 'due'
      return cellOf(reading, (row) => row.assignments.some((term) => term.key === key), key, field)
    }
    case 'set-section': {
      const known = reading.plans.some((plan) => plan.sections.some((row) => row.key === change.section))
      return known ? { kind: 'section', section: change.section } : null
    }
    case 'set-plan':
      return { kind: 'plan', plan: change.plan, field: change.field }
    case 'set-act':
      return change.field === 'clauses'
        ? { kind: 'clause', act: change.act, index: 0 }
        : { kind: 'act', act: change.act, field: change.field }
    default:
      return null
  }
}

function cellOf(
  reading: Reading,
  wanted: (row: Reading['plans'][number]['measures'][number]) => boolean,
  assignment: string | null,
  field: MeasureField,
): Spot | null {
  const measure = reading.plans.flatMap((plan) => plan.measures).find(wanted)
  const first = measure?.assignments[0]?.key
  if (measure === undefined || first === undefined) return null
  return { kind: 'cell', measure: measure.key, assignment: assignment ?? first, field }
}
