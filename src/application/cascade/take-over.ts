import { cascadeMeasure } from '#core/plan/cascade.ts'
import { changeDraft } from '#core/plan/change-draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { accept, type Result } from '#core/result.ts'
import { findOwnPlans, listLacking } from '#store/cascade/list-concerned.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Writer } from '#store/writer.ts'
import { draftAmendment } from '../amendment/start-amendment.ts'
import type { Context } from '../context.ts'
import { saveChanges } from '../draft/save-changes.ts'
import { openDraft } from '../draft/see-draft.ts'
import { organisationFor } from '../organisation/sight.ts'
import { seePlan, seePlanInPart } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { upperPlanFor } from './upper-plan.ts'

/**
 * Takes measures of the plan above that an own plan lacks into a draft: one that is open, or else one that changes the plan
 * by an act. What the draft holds already is not taken twice.
 */
export function takeOver(
  context: Context,
  planId: string,
  measureIds: readonly string[],
): Promise<Result<{ readonly draftId: string }, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seePlan(writer, context.who, planId)
    if (!seen.ok) return seen
    const { plan } = seen.value
    const found = await organisationFor(writer, context.who, 'plan/draft', plan.organisationId)
    if (!found.ok) return found
    if (plan.state !== 'in-force') return no('plan/not-in-force')
    if (plan.upperPlanId === null) return no('plan/asks-nothing')
    const above = await seePlanInPart(writer, context.who, plan.upperPlanId)
    if (!above.ok) return above
    const lacking = await listLacking(writer, plan.upperPlanId, plan.organisationId)
    const upper = await upperPlanFor(writer, above.value.plan, plan.organisationId)
    const wanted = upper.measures.filter(({ id }) => measureIds.includes(id) && lacking.has(id))
    if (wanted.length === 0) return no('plan/asks-nothing')
    const draftId = await draftToTakeInto(writer, context, plan)
    const opened = await openDraft(writer, context.who, draftId)
    if (!opened.ok) return opened
    const { draft } = opened.value
    const held = new Set(draft.reading.plans.flatMap(({ measures }) => measures.map((one) => one.upper)))
    const measures = wanted
      .filter(({ id }) => !held.has(id))
      .map((measure) => cascadeMeasure(measure, null, context.newId))
    if (measures.length === 0) return accept({ draftId })
    const change: DraftChange = { kind: 'add-measures', plan: 0, before: null, measures }
    const outcome = changeDraft(draft.reading, change)
    if (!outcome.ok) return no(outcome.refusal.code, outcome.refusal.params)
    await saveChanges(writer, context, draft, {
      requestId: context.newId(),
      changes: [change],
      reading: outcome.value.reading,
    })
    return accept({ draftId })
  })
}

/** The open draft made from the same upper plan, or else one that changes the plan in force as it stands. */
async function draftToTakeInto(writer: Writer, context: Context, plan: PlanRecord): Promise<string> {
  const { upperPlanId } = plan
  const [open] =
    upperPlanId === null ? [] : (await findOwnPlans(writer, upperPlanId, plan.organisationId)).drafts
  return open?.id ?? (await draftAmendment(writer, context, plan, { kind: null, number: null, date: null }))
}
