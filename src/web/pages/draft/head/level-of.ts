import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'

/** Who carries a plan that an organisation of this kind types. */
export function levelOf(kind: OrganisationKind): PlanLevel {
  if (kind === 'region') return 'region'
  return kind === 'municipality' ? 'municipality' : 'school'
}
