import { accept, type Result } from '#core/result.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import { addJob } from '#store/queue/add-job.ts'
import { lastRollOut, saveRollOut } from '#store/roll-out/roll-out.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { planToRollOut } from './plan-to-roll-out.ts'
import { rollOutJob } from './roll-out-job.ts'
import { type RollOutView, viewRollOut } from './view.ts'

/** Asks for a plan to be rolled out; the laying itself is a job. Asked twice it is still one. */
export function startRollOut(
  context: Context,
  planId: string,
): Promise<Result<RollOutView, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await planToRollOut(writer, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const [locked] = await lockPlans(writer, [plan.id])
    if (locked?.state !== 'in-force') return no('plan/not-in-force')
    const last = await lastRollOut(writer, plan.id)
    if (last !== null && (last.state === 'waiting' || last.state === 'laying'))
      return accept(viewRollOut(last))
    const made = {
      regionId: plan.regionId,
      id: context.newId(),
      planId: plan.id,
      organisationId: organisation.id,
      personId: context.who.personId,
      personName: context.who.name,
      address: context.who.address,
      startedAt: context.now(),
    }
    await saveRollOut(writer, made)
    await addJob(writer, rollOutJob(made))
    const started = await lastRollOut(writer, plan.id)
    if (started === null) throw new Error('a roll-out that was saved is not there')
    return accept(viewRollOut(started))
  })
}
