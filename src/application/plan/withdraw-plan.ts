import { accept, type Result } from '#core/result.ts'
import { lockDraft } from '#store/draft/find-draft.ts'
import { closeDraft } from '#store/draft/save-draft.ts'
import { listEditions, lockPlans, moveState } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import { cancelOpenTasks, reviveTasks } from '#store/task/change-task.ts'
import { countWorkedOn } from '#store/task/find-task.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { inForceTogether } from './in-force-together.ts'
import { seePlan } from './see-plan.ts'

/**
 * Takes a plan out of force, with the others that came into force with it, and opens their draft again. Only while
 * nobody has worked on any of their tasks. An edition that it had replaced is in force again, its tasks with it.
 */
export function withdrawPlan(
  context: Context,
  id: string,
  reason: string,
): Promise<Result<{ readonly draftId: string | null }, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlan(writer, context.who, id)
    if (!seen.ok) return seen
    const { plan, organisation } = seen.value
    if ((await organisationSeen(writer, context.who, 'plan/enact', organisation.id)) === null) {
      return no('access/denied')
    }
    // The draft first, as enacting does, so that the two never wait for each other.
    if (plan.draftId !== null) await lockDraft(writer, plan.draftId)
    const together = await inForceTogether(writer, plan)
    const ids = together.map((one) => one.id)
    await lockPlans(writer, ids)
    const still = await seePlan(writer, context.who, id)
    if (!still.ok || still.value.plan.state !== 'in-force') return no('plan/not-in-force')
    if (together.some((one) => one.amendedAt !== null)) return no('plan/amended')
    if ((await countWorkedOn(writer, ids)) > 0) return no('plan/worked-on')
    const at = context.now()
    const today = context.today(organisation)
    await moveState(writer, ids, 'withdrawn', at)
    await cancelOpenTasks(writer, ids, today, at)
    for (const one of together) await putBackPrevious(writer, one, at)
    if (plan.draftId !== null) await closeDraft(writer, plan.draftId, null)
    for (const one of together) await noteWithdrawn(writer, context, one, reason)
    return accept({ draftId: plan.draftId })
  })
}

async function putBackPrevious(writer: Writer, plan: PlanRecord, at: string): Promise<void> {
  const editions = await listEditions(writer, plan.lineId)
  const previous = editions.findLast(
    (one) => one.edition < plan.edition && one.state === 'superseded' && one.id !== plan.id,
  )
  if (previous === undefined || previous.closedAt === null) return
  await moveState(writer, [previous.id], 'in-force', at)
  await reviveTasks(writer, previous.id, previous.closedAt, at)
}

async function noteWithdrawn(
  writer: Writer,
  context: Context,
  plan: PlanRecord,
  reason: string,
): Promise<void> {
  await note(writer, context, {
    regionId: plan.regionId,
    verb: 'withdraw',
    noun: 'plan',
    subjectId: plan.id,
    details: { title: plan.title, edition: plan.edition, reason },
  })
}
