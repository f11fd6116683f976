import type { PlanView } from '#contract/plan.ts'

/** Columns that a plan may do without: an empty one would only take room. */
export interface Columns {
  readonly number: boolean
  readonly result: boolean
}

export function columnsOf(plan: PlanView): Columns {
  return {
    number: plan.measures.some((measure) => measure.number !== null),
    result: plan.measures.some((measure) => measure.result !== null),
  }
}
