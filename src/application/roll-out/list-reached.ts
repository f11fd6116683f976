import { accept, type Result } from '#core/result.ts'
import { listReached as listLines, type ReachedOrganisation } from '#store/roll-out/list-reached.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { executorLines, placeParties } from './place-parties.ts'
import { planToRollOut } from './plan-to-roll-out.ts'

/** More names nobody reads; the count stands beside them. */
const most = 1000

/** The organisations that one party of a plan reaches, by name. */
export function listReached(
  context: Context,
  planId: string,
  party: string,
): Promise<Result<{ readonly organisations: readonly ReachedOrganisation[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await planToRollOut(reader, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const territory = { organisationId: organisation.id, day: context.today(organisation) }
    const placed = await placeParties(reader, plan, organisation, territory)
    const line = executorLines(placed, organisation.id).find((one) => one.party === party)
    if (line === undefined) return accept({ organisations: [] })
    return accept({ organisations: await listLines(reader, territory, line, most) })
  })
}
