import { findOwnPlans, listConcerned, type OwnPlans } from '#store/cascade/list-concerned.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { reachOf } from '../organisation/sight.ts'

/** An organisation for which somebody may draft a plan from one of the level above, and what it has of it already. */
export interface OwnPlanOffer extends OwnPlans {
  readonly organisation: OrganisationBrief
}

/** The organisations at which somebody's own roles begin, below the owner of a plan that asks something of them. */
export async function ownPlanOffers(
  reader: Reader,
  who: Who,
  plan: PlanRecord,
): Promise<readonly OwnPlanOffer[]> {
  if (plan.state !== 'in-force') return []
  const ids = await listConcerned(reader, plan.id, reachOf(who, 'plan/draft'))
  const organisations = await findOrganisations(reader, ids)
  const offers: OwnPlanOffer[] = []
  for (const organisation of organisations.values()) {
    const { plans, drafts } = await findOwnPlans(reader, plan.id, organisation.id)
    offers.push({ organisation: brief(organisation), plans, drafts })
  }
  return offers
}
