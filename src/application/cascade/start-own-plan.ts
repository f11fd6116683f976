import { cascadePlan } from '#core/plan/cascade.ts'
import { accept, type Result } from '#core/result.ts'
import { findOwnPlans, listConcerned } from '#store/cascade/list-concerned.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import { findTask } from '#store/task/find-task.ts'
import type { Context } from '../context.ts'
import { levelOf } from '../draft/level-of.ts'
import { note } from '../journal/note.ts'
import { organisationFor } from '../organisation/sight.ts'
import { seePlanInPart } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { upperPlanFor } from './upper-plan.ts'

export interface WantedOwnPlan {
  readonly organisationId: string
  /** The task that asks for it. */
  readonly taskId: string | null
}

/**
 * Drafts an organisation's own plan from one of the level above: what concerns it, each measure linked to the one it
 * carries out. While such a draft is open it is given back and no second one made.
 */
export function startOwnPlan(
  context: Context,
  planId: string,
  { organisationId, taskId }: WantedOwnPlan,
): Promise<Result<{ readonly draftId: string }, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlanInPart(writer, context.who, planId)
    if (!seen.ok) return seen
    const found = await organisationFor(writer, context.who, 'plan/draft', organisationId)
    if (!found.ok) return found
    const organisation = found.value
    const { plan } = seen.value
    if (plan.state !== 'in-force') return no('plan/not-in-force')
    const [concerned] = await listConcerned(writer, planId, [organisationId])
    if (concerned === undefined) return no('plan/asks-nothing')
    const task = taskId === null ? null : await findTask(writer, taskId)
    if (taskId !== null && (task?.planId !== planId || task.organisationId !== organisationId))
      return no('task/not-found')
    const [open] = (await findOwnPlans(writer, planId, organisationId)).drafts
    if (open !== undefined) return accept({ draftId: open.id })
    const upper = await upperPlanFor(writer, plan, organisationId)
    const draft = cascadePlan(
      upper,
      { level: levelOf(organisation.kind), organisation: organisation.shortName },
      context.newId,
    )
    const at = context.now()
    const id = context.newId()
    await saveDraft(
      writer,
      {
        regionId: organisation.regionId,
        id,
        organisationId,
        title: draft.title,
        revision: 0,
        reading: { acts: [], plans: [draft] },
        sha256: null,
        fileName: null,
        changedAt: at,
        changedBy: context.who.personId,
        upperPlanId: planId,
        upperTaskId: taskId,
        droppedAt: null,
        enactedAt: null,
      },
      null,
    )
    await note(writer, context, {
      regionId: organisation.regionId,
      verb: 'start',
      noun: 'draft',
      subjectId: id,
      details: { title: draft.title, upperPlanId: planId },
    })
    return accept({ draftId: id })
  })
}
