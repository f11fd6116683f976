import { accept, type Result } from '#core/result.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type SeenPlan, seePlan } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** A plan that somebody may roll out: one in force, of an organisation where they may. */
export async function planToRollOut(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPlan, ApplicationRefusal>> {
  const seen = await seePlan(reader, who, id)
  if (!seen.ok) return seen
  const { plan, organisation } = seen.value
  if ((await organisationSeen(reader, who, 'plan/roll-out', organisation.id)) === null) {
    return no('access/denied')
  }
  return plan.state === 'in-force' ? accept(seen.value) : no('plan/not-in-force')
}
