import { accept, type Result } from '#core/result.ts'
import { saveEscalation } from '#store/plan/escalation.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { seePlan } from './see-plan.ts'

/** Sets after how many working days a plan's late tasks are told to the coordinators above; null: never. */
export function escalateAfter(
  context: Context,
  planId: string,
  after: number | null,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlan(writer, context.who, planId)
    if (!seen.ok) return seen
    const { organisationId, regionId } = seen.value.plan
    if ((await organisationSeen(writer, context.who, 'plan/enact', organisationId)) === null)
      return no('access/denied')
    const [plan] = await lockPlans(writer, [planId])
    if (plan?.state !== 'in-force') return no('plan/not-in-force')
    await saveEscalation(writer, planId, after)
    await note(writer, context, {
      regionId,
      verb: 'escalate-after',
      noun: 'plan',
      subjectId: planId,
      details: { after },
    })
    return accept(null)
  })
}
