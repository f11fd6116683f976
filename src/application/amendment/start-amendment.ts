import { draftOfPlan } from '#core/plan/amendment/draft-of-plan.ts'
import type { ActDraft } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import { saveDraftBasis } from '#store/draft/draft-basis.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import type { Context } from '../context.ts'
import { type ShownDraft, showDraft } from '../draft/show-draft.ts'
import { note } from '../journal/note.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { planBefore } from './plan-before.ts'
import { planToAmend } from './plan-to-amend.ts'

/** The act by which a plan is changed, as far as it is typed beforehand. */
export type TypedAct = Pick<ActDraft, 'kind' | 'number' | 'date'>

/** Starts a draft from a plan as it stands, to be changed by an act; the plan goes on meanwhile. */
export async function startAmendment(
  context: Context,
  planId: string,
  act: TypedAct,
): Promise<Result<ShownDraft, ApplicationRefusal>> {
  const started = await context.write(async (writer): Promise<Result<string, ApplicationRefusal>> => {
    const found = await planToAmend(writer, context.who, planId)
    if (!found.ok) return found
    const { plan, organisation } = found.value
    const id = context.newId()
    const at = context.now()
    const draft = { ...draftOfPlan(await planBefore(writer, plan)), act: 0 }
    await saveDraft(
      writer,
      {
        regionId: plan.regionId,
        id,
        organisationId: organisation.id,
        title: plan.title,
        revision: 0,
        reading: { acts: [typedAct(act)], plans: [draft] },
        sha256: null,
        fileName: null,
        changedAt: at,
        changedBy: context.who.personId,
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
    return accept(id)
  })
  return started.ok ? await showDraft(context, started.value) : started
}

export function typedAct({ kind, number, date }: TypedAct): ActDraft {
  return {
    kind,
    issuer: null,
    number,
    date,
    place: null,
    title: null,
    basis: [],
    clauses: [],
    signatory: null,
    at: null,
  }
}
