import { emptyPlan } from '#core/plan/empty-plan.ts'
import { accept, type Result } from '#core/result.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationFor } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { levelOf } from './level-of.ts'
import { type ShownDraft, showDraft } from './show-draft.ts'

/** Makes an empty draft to be typed into by hand, and shows it. */
export async function startDraft(
  context: Context,
  wanted: { readonly organisationId: string; readonly title: string },
): Promise<Result<ShownDraft, ApplicationRefusal>> {
  const started = await saveEmpty(context, wanted)
  return started.ok ? await showDraft(context, started.value) : started
}

function saveEmpty(
  context: Context,
  wanted: { readonly organisationId: string; readonly title: string },
): Promise<Result<string, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const at = context.now()
    const found = await organisationFor(writer, context.who, 'plan/draft', wanted.organisationId)
    if (!found.ok) return found
    const organisation = found.value
    const id = context.newId()
    await saveDraft(
      writer,
      {
        regionId: organisation.regionId,
        id,
        organisationId: organisation.id,
        title: wanted.title,
        revision: 0,
        reading: { acts: [], plans: [emptyPlan(wanted.title, levelOf(organisation.kind))] },
        sha256: null,
        fileName: null,
        changedAt: at,
        changedBy: context.who.personId,
        upperPlanId: null,
        upperTaskId: null,
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
      details: { title: wanted.title },
    })
    return accept(id)
  })
}
