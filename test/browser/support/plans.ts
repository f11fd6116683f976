import type { PlanLines } from '#contract/plan.ts'
import { ask } from './drafts.ts'
import type { Visit } from './visits.ts'

/** Address of the demo's plan of that organisation. */
export async function planAddress(visit: Visit, organisation = 'Лесногорский округ'): Promise<string> {
  const { plans } = await ask<PlanLines>(visit, 'GET', '/plans?state=in-force')
  const found = plans.filter((plan) => plan.organisation.shortName === organisation).at(-1)
  if (found === undefined) throw new Error(`no plan of ${organisation}`)
  return `/plans/${found.id}`
}
