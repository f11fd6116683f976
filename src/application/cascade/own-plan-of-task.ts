import { asksForPlan } from '#core/plan/asks-for-plan.ts'
import { findOwnPlans, listConcerned } from '#store/cascade/list-concerned.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import type { OpenTask } from '../task/open-task.ts'

/** A task that asks its organisation for a plan of its own, and what has come of that. */
export interface OwnPlanOfTask {
  readonly organisationId: string
  readonly mayStart: boolean
  readonly drafts: readonly { readonly id: string; readonly title: string }[]
  readonly plans: readonly { readonly id: string; readonly title: string; readonly enactedAt: string }[]
}

/** null: the task's words ask for no plan, or it is the owner's of the plan itself. */
export async function ownPlanOfTask(
  reader: Reader,
  { who }: Context,
  { task, plan, organisation }: OpenTask,
  words: { readonly title: string },
): Promise<OwnPlanOfTask | null> {
  if (!asksForPlan(words.title)) return null
  const [concerned] = await listConcerned(reader, plan.id, [organisation.id])
  if (concerned === undefined) return null
  const { plans, drafts } = await findOwnPlans(reader, plan.id, organisation.id)
  const drafter = await organisationSeen(reader, who, 'plan/draft', task.organisationId)
  return {
    organisationId: organisation.id,
    mayStart: plan.state === 'in-force' && drafter !== null && drafts.length === 0 && plans.length === 0,
    drafts: drafter === null ? [] : drafts,
    plans,
  }
}
