import { accept, type Result } from '#core/result.ts'
import { lockDraft } from '#store/draft/find-draft.ts'
import { dropDraft } from '#store/draft/save-draft.ts'
import { lockUpload } from '#store/upload/find-upload.ts'
import { forgetUpload as forget } from '#store/upload/save-upload.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** Takes my upload off the list, and its draft if nobody has changed anything in it. The bytes stay kept. */
export function forgetUpload(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const at = context.now()
    const upload = await lockUpload(writer, id)
    if (upload === null || upload.personId !== context.who.personId) return no('upload/not-found')
    await forget(writer, id, at)
    const draft = upload.draftId === null ? null : await lockDraft(writer, upload.draftId)
    const untouched =
      draft !== null && draft.revision === 0 && draft.enactedAt === null && draft.droppedAt === null
    if (untouched) await dropDraft(writer, draft.id, at)
    await note(writer, context, {
      regionId: upload.regionId,
      verb: 'forget',
      noun: 'upload',
      subjectId: id,
      details: { fileName: upload.fileName, draftDropped: untouched },
    })
    return accept(null)
  })
}
