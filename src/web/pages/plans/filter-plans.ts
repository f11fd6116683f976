import type { PlanLine } from '#contract/plan.ts'
import { fold, searchWords } from '../../ru/fold.ts'

export interface PlanFilters {
  readonly text?: string
  /** `all`, or one state; plans in force where nothing is said. */
  readonly state?: string
  readonly organisation?: string
}

/** The plans that the filters in the address leave, in the order in which they came. */
export function filterPlans(plans: readonly PlanLine[], filters: PlanFilters): readonly PlanLine[] {
  const state = filters.state ?? 'in-force'
  const wanted = searchWords(filters.text ?? '')
  return plans.filter(
    (plan) =>
      (state === 'all' || plan.state === state) &&
      (filters.organisation === undefined || plan.organisation.id === filters.organisation) &&
      wanted.every((word) => textOf(plan).includes(word)),
  )
}

function textOf(plan: PlanLine): string {
  return fold(`${plan.title} ${plan.act ?? ''} ${plan.organisation.name} ${plan.organisation.shortName}`)
}
