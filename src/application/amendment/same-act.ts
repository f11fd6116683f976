import { accept, type Result } from '#core/result.ts'
import { findAmending } from '#store/draft/draft-basis.ts'
import { findDraftHead } from '#store/draft/find-draft.ts'
import { findKeptFile } from '#store/files/find-kept-file.ts'
import { findAct, lockPlans } from '#store/plan/find-plan.ts'
import { listSharedActs } from '#store/plan/same-act.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actText } from '../ru/act.ru.ts'
import { keepUpload } from '../upload/import-plan.ts'
import { planToAmend } from './plan-to-amend.ts'
import { draftAmendment } from './start-amendment.ts'

/** An act that changed other plans of the same organisation. */
export interface ActToShare {
  readonly id: string
  readonly text: string
  readonly plans: readonly string[]
}

/** The acts by which this plan may be changed without typing them anew. */
export function listActsToShare(
  context: Context,
  planId: string,
): Promise<Result<readonly ActToShare[], ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await planToAmend(reader, context.who, planId)
    if (!found.ok) return found
    const { plan } = found.value
    const acts = await listSharedActs(reader, plan.organisationId, plan.lineId)
    return accept(acts.map((act) => ({ id: act.id, text: actText(act) ?? '', plans: act.plans })))
  })
}

/** Where the change of the plan goes on: in a draft, or in the reading of the act's file. */
export interface StartedBySameAct {
  readonly draftId: string | null
  readonly uploadId: string | null
}

/**
 * Changes a second plan by an act that has changed another one. Where the act came as a file or a text, that is read once more for
 * this plan's points; else a draft begins with the act as it is registered.
 */
export async function amendBySameAct(
  context: Context,
  planId: string,
  actId: string,
): Promise<Result<StartedBySameAct, ApplicationRefusal>> {
  const known = await context.read(async (reader) => {
    const found = await planToAmend(reader, context.who, planId)
    if (!found.ok) return found
    const { plan } = found.value
    const shared = (await listSharedActs(reader, plan.organisationId, plan.lineId)).find(
      ({ id }) => id === actId,
    )
    const act = shared === undefined ? null : await findAct(reader, plan.regionId, actId)
    if (shared === undefined || act === null) return no('amendment/act-unknown')
    if ((await findAmending(reader, planId)) !== null) return no('amendment/already-drafted')
    const draft = await findDraftHead(reader, shared.draftId)
    const kept = draft === null || draft.sha256 === null ? null : await findKeptFile(reader, draft.sha256)
    return accept({ plan, act, kept, fileName: draft?.fileName ?? null })
  })
  if (!known.ok) return known
  const { plan, act, kept, fileName } = known.value
  if (kept !== null) {
    const { organisationId } = plan
    const read = await keepUpload(context, { organisationId, fileName, amends: planId }, kept)
    return read.ok ? accept({ draftId: null, uploadId: read.value.id }) : read
  }
  return await context.write(async (writer): Promise<Result<StartedBySameAct, ApplicationRefusal>> => {
    const [now] = await lockPlans(writer, [planId])
    if (now?.state !== 'in-force') return no('plan/not-in-force')
    if ((await findAmending(writer, planId)) !== null) return no('amendment/already-drafted')
    const { kind, number, signedOn: date, issuer, place, title, signatory } = act
    const draftId = await draftAmendment(writer, context, now, {
      kind,
      number,
      date,
      issuer,
      place,
      title,
      signatory,
    })
    return accept({ draftId, uploadId: null })
  })
}
