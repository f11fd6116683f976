import { accept, type Result } from '#core/result.ts'
import type { Reader } from '#store/reader.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type SeenPlan, seePlan } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** A plan from which somebody may start a draft, of a change or of the next year: one in force, where they may draft. */
export async function planToAmend(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<SeenPlan, ApplicationRefusal>> {
  const seen = await seePlan(reader, who, id)
  if (!seen.ok) return seen
  const { plan, organisation } = seen.value
  if ((await organisationSeen(reader, who, 'plan/draft', organisation.id)) === null)
    return no('access/denied')
  return plan.state === 'in-force' ? accept(seen.value) : no('plan/not-in-force')
}
