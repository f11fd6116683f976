import { changeDraft } from '#core/plan/change-draft.ts'
import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import { accept, type Result } from '#core/result.ts'
import type { Draft } from '#store/draft/draft.ts'
import { findLastChanger, hasRequest } from '#store/draft/log-changes.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { changesOf, type DraftChanges } from './changes-since.ts'
import { saveChanges } from './save-changes.ts'
import { openDraft, seeDraftHead } from './see-draft.ts'

export interface WantedChanges {
  /** Made by the client: the same request again is answered as the first time. */
  readonly requestId: string
  /** The revision that the client knew. */
  readonly base: number
  readonly changes: readonly DraftChange[]
}

/** Larger than any real plan; keeps one person from filling the house. */
const mostMeasures = 20_000

/** Does all of the changes to a draft or none, in order, while others wait. */
export function applyChanges(
  context: Context,
  id: string,
  wanted: WantedChanges,
): Promise<Result<DraftChanges, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const known = await answered(writer, context, id, wanted)
    if (known !== null) return known
    const found = await openDraft(writer, context.who, id)
    if (!found.ok) return found
    const { draft } = found.value
    // Asked again behind the lock: the same request may have come twice at once.
    if (await hasRequest(writer, id, wanted.requestId)) {
      return accept(await changesOf(writer, context, draft, wanted.base))
    }
    if (wanted.base > draft.revision) return no('draft/revision-unknown')
    const changed = await changeAll(writer, context, draft, wanted)
    if (!changed.ok) return changed
    const { requestId, changes } = wanted
    const next = await saveChanges(writer, context, draft, { requestId, changes, reading: changed.value })
    return accept(await changesOf(writer, context, next, wanted.base))
  })
}

/** The answer to a request that was done before, even if the draft was closed since. */
async function answered(
  writer: Writer,
  context: Context,
  id: string,
  wanted: WantedChanges,
): Promise<Result<DraftChanges, ApplicationRefusal> | null> {
  if (!(await hasRequest(writer, id, wanted.requestId))) return null
  const seen = await seeDraftHead(writer, context.who, id)
  return seen.ok ? accept(await changesOf(writer, context, seen.value.draft, wanted.base)) : seen
}

async function changeAll(
  writer: Writer,
  context: Context,
  draft: Draft,
  wanted: WantedChanges,
): Promise<Result<Reading, ApplicationRefusal>> {
  let reading = draft.reading
  for (const change of wanted.changes) {
    const outcome = changeDraft(reading, change)
    if (!outcome.ok) {
      const { code, params } = outcome.refusal
      const by = await findLastChanger(writer, draft.id, wanted.base, context.who.personId)
      return no(code, by === null ? params : { ...params, by })
    }
    reading = outcome.value.reading
  }
  const measures = reading.plans.reduce((sum, plan) => sum + plan.measures.length, 0)
  return measures > mostMeasures ? no('draft/too-large', { most: mostMeasures }) : accept(reading)
}
