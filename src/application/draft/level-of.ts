import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'

/** The level of a plan that an organisation carries; a centre is a part of its school. */
export function levelOf(kind: OrganisationKind): PlanLevel {
  return kind === 'centre' ? 'school' : kind
}
