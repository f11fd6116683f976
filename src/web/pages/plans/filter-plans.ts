import type { PlanLine, PlanState } from '#contract/plan.ts'
import { fold, searchWords } from '../../ru/fold.ts'

export interface PlanFilters {
  readonly text?: string
  /** Plans in force where nothing is said; the server leaves the others out. */
  readonly state?: string
  readonly organisation?: string
}

const states: readonly PlanState[] = ['in-force', 'superseded', 'withdrawn']

export function stateOf(filters: PlanFilters): PlanState {
  return states.find((state) => state === filters.state) ?? 'in-force'
}

/** The plans that the filters in the address leave, in the order in which they came. */
export function filterPlans(plans: readonly PlanLine[], filters: PlanFilters): readonly PlanLine[] {
  const wanted = searchWords(filters.text ?? '')
  return plans.filter(
    (plan) =>
      (filters.organisation === undefined || plan.organisation.id === filters.organisation) &&
      wanted.every((word) => textOf(plan).includes(word)),
  )
}

/** The filters of an address as the server is asked with them. */
export function plansQuery({ text = '', state = '', organisation = '' }: PlanFilters): string {
  return new URLSearchParams(
    Object.entries({ text, state, organisation }).filter(([, value]) => value !== ''),
  ).toString()
}

function textOf(plan: PlanLine): string {
  return fold(`${plan.title} ${plan.act ?? ''} ${plan.organisation.name} ${plan.organisation.shortName}`)
}
