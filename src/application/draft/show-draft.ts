import type { Place } from '#core/plan/place.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import type { Document } from '#documents/document.ts'
import type { ReaderFinding } from '#documents/finding.ts'
import { sayReaderFinding } from '#documents/ru.ts'
import { findDraftBasis } from '#store/draft/draft-basis.ts'
import { findDraftSource } from '#store/draft/find-draft.ts'
import { findPerson } from '#store/person/find-person.ts'
import { findPlan, listPlansOfDraft } from '#store/plan/find-plan.ts'
import type { Reader } from '#store/reader.ts'
import { listKnown } from '#store/upload/list-known.ts'
import type { Context } from '../context.ts'
import { brief, type OrganisationBrief } from '../organisation/brief.ts'
import { reachOf } from '../organisation/sight.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { replaceable } from './replaceable.ts'
import { seeDraft } from './see-draft.ts'

export interface PlanBrief {
  readonly id: string
  readonly title: string
  readonly edition: number
}

export interface ShownDraft {
  readonly id: string
  readonly revision: number
  readonly organisation: OrganisationBrief
  readonly fileName: string | null
  readonly hasOriginal: boolean
  readonly reading: Reading
  readonly source: Document | null
  readonly readerFindings: readonly {
    readonly code: string
    readonly message: string
    readonly place: Place | null
  }[]
  readonly changedAt: string
  readonly changedBy: string
  readonly planIds: readonly string[]
  readonly supersedes: PlanBrief | null
  readonly known: readonly PlanBrief[]
  readonly amends: PlanBrief | null
  readonly follows: PlanBrief | null
  readonly upper: PlanBrief | null
}

/** A draft with its source beside it, and what is known of the same file. */
export function showDraft(context: Context, id: string): Promise<Result<ShownDraft, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const found = await seeDraft(reader, context.who, id)
    if (!found.ok) return found
    const { draft, organisation } = found.value
    const { source, readerFindings } = await findDraftSource(reader, id)
    const made = await listPlansOfDraft(reader, id)
    const { amendsPlanId, followsPlanId } = await findDraftBasis(reader, id)
    const files = draft.sha256 === null ? [] : [draft.sha256]
    const known = (await listKnown(reader, files, reachOf(context.who, 'plan/see'))).filter(
      (thing) => thing.kind === 'plan' && !made.some((plan) => plan.id === thing.id),
    )
    return accept({
      id,
      revision: draft.revision,
      organisation: brief(organisation),
      fileName: draft.fileName,
      hasOriginal: draft.sha256 !== null,
      reading: draft.reading,
      source: source as Document | null,
      readerFindings: readerFindings.map((finding) => ({
        code: finding.code,
        message: sayReaderFinding(finding as ReaderFinding),
        place: finding.place,
      })),
      changedAt: draft.changedAt,
      changedBy: (await findPerson(reader, draft.changedBy))?.name ?? '',
      planIds:
        draft.enactedAt !== null && amendsPlanId !== null ? [amendsPlanId] : made.map((plan) => plan.id),
      supersedes:
        draft.enactedAt === null && amendsPlanId === null && followsPlanId === null
          ? await replaceable(reader, draft)
          : null,
      known: known.map(planBrief),
      amends: await briefOf(reader, amendsPlanId),
      follows: await briefOf(reader, followsPlanId),
      upper: await briefOf(reader, draft.upperPlanId),
    })
  })
}

async function briefOf(reader: Reader, planId: string | null): Promise<PlanBrief | null> {
  const plan = planId === null ? null : await findPlan(reader, planId)
  return plan === null ? null : planBrief(plan)
}

function planBrief(plan: PlanBrief): PlanBrief {
  return { id: plan.id, title: plan.title, edition: plan.edition }
}
