import { accept, type Result } from '#core/result.ts'
import { lockDraft } from '#store/draft/find-draft.ts'
import { dropDraft as saveDropped } from '#store/draft/save-draft.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { openDraft, seeDraftHead } from './see-draft.ts'

/** Takes a draft out of the lists; it can be brought back. */
export function dropDraft(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openDraft(writer, context.who, id)
    if (!found.ok) return found.refusal.code === 'draft/dropped' ? accept(null) : found
    await saveDropped(writer, id, context.now())
    await note(writer, context, {
      regionId: found.value.draft.regionId,
      verb: 'drop',
      noun: 'draft',
      subjectId: id,
      details: { title: found.value.draft.title },
    })
    return accept(null)
  })
}

export function restoreDraft(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await lockDraft(writer, id)
    const found = await seeDraftHead(writer, context.who, id)
    if (!found.ok) return found
    const { draft } = found.value
    if (draft.enactedAt !== null) return no('draft/in-force')
    if (draft.droppedAt === null) return accept(null)
    await saveDropped(writer, id, null)
    await note(writer, context, {
      regionId: draft.regionId,
      verb: 'restore',
      noun: 'draft',
      subjectId: id,
      details: { title: draft.title },
    })
    return accept(null)
  })
}
