import { accept, type Result } from '#core/result.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { concerns } from '#store/roll-out/find-parts.ts'
import type { Who } from '../context.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface SeenPlan {
  readonly plan: PlanRecord
  readonly organisation: PlacedOrganisation
}

/** A plan in all its parts. One outside one's sight is not found. */
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

/**
 * A plan as far as it concerns somebody. Sight goes down the tree, and so does a plan that was rolled out: whom it was laid
 * on sees its act and its own measures, and nothing of what others owe or have done. `whole`: everything of it is seen.
 */
export async function seePlanInPart(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPlan & { readonly whole: boolean }, ApplicationRefusal>> {
  const seen = await seePlan(reader, who, id)
  if (seen.ok) return accept({ ...seen.value, whole: true })
  const plan = await findPlan(reader, id)
  if (plan === null || plan.state === 'withdrawn') return seen
  if (!(await concerns(reader, id, reachOf(who, 'task/see')))) return seen
  const organisation = await findOrganisation(reader, plan.organisationId)
  return organisation === null ? seen : accept({ plan, organisation, whole: false })
}
