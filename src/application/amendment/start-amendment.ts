import { draftOfPlan } from '#core/plan/amendment/draft-of-plan.ts'
import type { ActDraft } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import { findAmending, saveDraftBasis } from '#store/draft/draft-basis.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { type ShownDraft, showDraft } from '../draft/show-draft.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { planBefore } from './plan-before.ts'
import { planToAmend } from './plan-to-amend.ts'

/** The act by which a plan is changed, as far as it is typed beforehand. */
export type TypedAct = Pick<ActDraft, 'kind' | 'number' | 'date'> & Partial<ActDraft>

/**
 * Starts a draft from a plan as it stands, to be changed by an act; the plan goes on meanwhile. One draft at a time changes
 * a plan: what a second one says was said of a plan that the first makes another.
 */
export async function startAmendment(
  context: Context,
  planId: string,
  act: TypedAct,
): Promise<Result<ShownDraft, ApplicationRefusal>> {
  const started = await context.write(async (writer): Promise<Result<string, ApplicationRefusal>> => {
    const found = await planToAmend(writer, context.who, planId)
    if (!found.ok) return found
    // Two that start at once do so one after the other.
    const [plan] = await lockPlans(writer, [planId])
    if (plan?.state !== 'in-force') return no('plan/not-in-force')
    if ((await findAmending(writer, planId)) !== null) return no('amendment/already-drafted')
    return accept(await draftAmendment(writer, context, plan, act))
  })
  return started.ok ? await showDraft(context, started.value) : started
}

/** Keeps a draft that holds a plan as it stands; gives its id. */
export async function draftAmendment(
  writer: Writer,
  context: Context,
  plan: PlanRecord,
  act: TypedAct,
): Promise<string> {
  const id = context.newId()
  const draft = { ...draftOfPlan(await planBefore(writer, plan)), act: 0 }
  await saveDraft(
    writer,
    {
      regionId: plan.regionId,
      id,
      organisationId: plan.organisationId,
      title: plan.title,
      revision: 0,
      reading: { acts: [typedAct(act)], plans: [draft] },
      sha256: null,
      fileName: null,
      changedAt: context.now(),
      changedBy: context.who.personId,
      upperPlanId: plan.upperPlanId,
      upperTaskId: plan.upperTaskId,
      droppedAt: null,
      enactedAt: null,
    },
    null,
  )
  await saveDraftBasis(writer, id, { amendsPlanId: plan.id, followsPlanId: null, notes: null })
  await note(writer, context, {
    regionId: plan.regionId,
    verb: 'start',
    noun: 'draft',
    subjectId: id,
    details: { title: plan.title, amends: plan.id },
  })
  return id
}

export function typedAct(act: TypedAct): ActDraft {
  return {
    issuer: null,
    place: null,
    title: null,
    basis: [],
    clauses: [],
    signatory: null,
    at: null,
    ...act,
  }
}
