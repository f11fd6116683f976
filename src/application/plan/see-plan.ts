import { accept, type Result } from '#core/result.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface SeenPlan {
  readonly plan: PlanRecord
  readonly organisation: PlacedOrganisation
}

/** A plan outside one's sight is not found. */
export async function seePlan(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPlan, ApplicationRefusal>> {
  const plan = await findPlan(reader, id)
  if (plan === null) return no('plan/not-found')
  const organisation = await organisationSeen(reader, who, 'plan/see', plan.organisationId)
  return organisation === null ? no('plan/not-found') : accept({ plan, organisation })
}
