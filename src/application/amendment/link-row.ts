import { accept, type Result } from '#core/result.ts'
import { findDraftBasis, saveLinks } from '#store/draft/draft-basis.ts'
import { listMeasures } from '#store/plan/list-rows.ts'
import type { Context } from '../context.ts'
import { openDraft } from '../draft/see-draft.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type AmendmentView, showAmendment } from './show-amendment.ts'

/** Keeps what a person says a row is: a measure of the plan, or (null) a new one. */
export async function linkRow(
  context: Context,
  draftId: string,
  { key, measureId }: { readonly key: string; readonly measureId: string | null },
): Promise<Result<AmendmentView, ApplicationRefusal>> {
  const linked = await context.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    const found = await openDraft(writer, context.who, draftId)
    if (!found.ok) return found
    const { links, amendsPlanId } = await findDraftBasis(writer, draftId)
    if (amendsPlanId === null) return no('amendment/no-amendment')
    const rows = found.value.draft.reading.plans.flatMap((plan) => plan.measures)
    const measures = await listMeasures(writer, amendsPlanId)
    const known = measureId === null || measures.some((measure) => measure.id === measureId)
    if (!known || !rows.some((row) => row.key === key)) return no('amendment/link-unknown')
    // A measure is one row's: whoever had it before is asked about anew.
    const others = Object.entries(links).filter(([, id]) => id === null || id !== measureId)
    await saveLinks(writer, draftId, { ...Object.fromEntries(others), [key]: measureId })
    return accept(null)
  })
  return linked.ok ? await showAmendment(context, draftId) : linked
}
