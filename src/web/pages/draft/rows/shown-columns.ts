import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'

const all: readonly MeasureField[] = ['number', 'title', 'result', 'audience', 'due', 'responsible']
const always: ReadonlySet<MeasureField> = new Set(['number', 'title', 'due'])

/**
 * Columns of the table in the order of the screen: those that the plan has or speaks of, and those that the person wants
 * to see all the same.
 */
export function shownColumns(plan: PlanDraft, wanted: readonly MeasureField[]): readonly MeasureField[] {
  return all.filter(
    (field) =>
      always.has(field) || wanted.includes(field) || plan.columns.includes(field) || speaksOf(plan, field),
  )
}

/** Columns that could be shown and are not. */
export function hiddenColumns(shown: readonly MeasureField[]): readonly MeasureField[] {
  return all.filter((field) => !shown.includes(field))
}

function speaksOf(plan: PlanDraft, field: MeasureField): boolean {
  switch (field) {
    case 'responsible':
    case 'due':
      return plan.measures.some((row) => row.assignments.some((term) => term[field] !== null))
    case 'result':
    case 'audience':
    case 'number':
    case 'title':
      return plan.measures.some((row) => row[field] !== null)
  }
}
