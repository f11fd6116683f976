import type { MeasureField, PlanDraft } from '#core/plan/plan-draft.ts'

/** Columns of the table in the order of the screen; the audience only where the plan speaks of it. */
export function shownColumns(plan: PlanDraft): readonly MeasureField[] {
  const audience = plan.columns.includes('audience') || plan.measures.some((row) => row.audience !== null)
  return audience
    ? ['number', 'title', 'result', 'audience', 'due', 'responsible']
    : ['number', 'title', 'result', 'due', 'responsible']
}
