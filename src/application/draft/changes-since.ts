import { accept, type Result } from '#core/result.ts'
import type { DraftHead, LoggedChange } from '#store/draft/draft.ts'
import { listChangesSince } from '#store/draft/log-changes.ts'
import { savePresence } from '#store/draft/presence.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { othersPresent } from './present.ts'
import { seeDraftHead } from './see-draft.ts'

export interface DraftChanges {
  readonly revision: number
  readonly changes: readonly (Omit<LoggedChange, 'personId'> & { readonly mine: boolean })[]
  readonly present: readonly string[]
  /** In force or dropped: no more changes come. */
  readonly closed: boolean
}

/** Who is further behind reads the draft anew. */
const most = 2000

/** What was done to a draft after a revision; asking also says that I have it open. */
export function changesSince(
  context: Context,
  id: string,
  since: number,
): Promise<Result<DraftChanges, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await seeDraftHead(writer, context.who, id)
    if (!found.ok) return found
    const { draft } = found.value
    await savePresence(writer, id, context.who.personId, context.now())
    if (since > draft.revision || draft.revision - since > most) return no('draft/revision-unknown')
    return accept(await changesOf(writer, context, draft, since))
  })
}

export async function changesOf(
  reader: Reader,
  context: Context,
  draft: DraftHead,
  since: number,
): Promise<DraftChanges> {
  const logged = await listChangesSince(reader, draft.id, since, most)
  return {
    revision: draft.revision,
    changes: logged.map(({ personId, ...change }) => ({
      ...change,
      mine: personId === context.who.personId,
    })),
    present: await othersPresent(reader, context, draft.id),
    closed: draft.enactedAt !== null || draft.droppedAt !== null,
  }
}
