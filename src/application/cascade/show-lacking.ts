import { accept, type Result } from '#core/result.ts'
import { listLacking } from '#store/cascade/list-concerned.ts'
import { listMeasures } from '#store/plan/list-rows.ts'
import type { Context } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { seePlan, seePlanInPart } from '../plan/see-plan.ts'
import type { ApplicationRefusal } from '../refusal.ts'

export interface Lacking {
  /** The plan that this one was made from; null: from none, or it is not in force any more. */
  readonly upper: { readonly id: string; readonly title: string; readonly organisation: string } | null
  readonly measures: readonly {
    readonly id: string
    readonly number: string | null
    readonly title: string
  }[]
  readonly mayTakeOver: boolean
}

/** What the plan above asks of the organisation and none of its own plans holds. */
export function showLacking(context: Context, planId: string): Promise<Result<Lacking, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, planId)
    if (!seen.ok) return seen
    const { plan, organisation } = seen.value
    const none = accept({ upper: null, measures: [], mayTakeOver: false })
    if (plan.upperPlanId === null) return none
    const above = await seePlanInPart(reader, context.who, plan.upperPlanId)
    if (!above.ok || above.value.plan.state !== 'in-force') return none
    const lacking = await listLacking(reader, plan.upperPlanId, organisation.id)
    const measures = (await listMeasures(reader, plan.upperPlanId)).filter(({ id }) => lacking.has(id))
    const drafts = await organisationSeen(reader, context.who, 'plan/draft', organisation.id)
    return accept({
      upper: {
        id: above.value.plan.id,
        title: above.value.plan.title,
        organisation: above.value.organisation.shortName,
      },
      measures: measures.map(({ id, number, title }) => ({ id, number, title })),
      mayTakeOver: plan.state === 'in-force' && drafts !== null,
    })
  })
}
