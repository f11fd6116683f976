import { accept, type Result } from '#core/result.ts'
import {
  type KeptComment,
  lockComment,
  markWithdrawn,
  rewordComment,
  saveMentions,
} from '#store/comment/comment.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { tell } from '../notice/tell.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type OpenTask, seeTask } from '../task/open-task.ts'
import { type CommentTyped, checkTyped } from './say-comment.ts'

/** So long a comment may be said otherwise; later others have read and answered it. */
const changeableMs = 15 * 60 * 1000

export function isChangeable(comment: KeptComment, now: string): boolean {
  return comment.withdrawnAt === null && Date.parse(now) - Date.parse(comment.saidAt) <= changeableMs
}

/** Says a comment otherwise; that it was changed is shown, and what stood there is kept. */
export function mendComment(
  context: Context,
  id: string,
  typed: CommentTyped,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openComment(writer, context, id)
    if (!found.ok) return found
    const { comment, open } = found.value
    if (!isChangeable(comment, context.now())) return no('comment/too-late')
    const checked = await checkTyped(writer, open, typed)
    if (!checked.ok) return checked
    if (checked.value !== comment.words) await rewordComment(writer, comment, checked.value, context.now())
    await saveMentions(writer, comment, typed.mentions)
    const { regionId, taskId } = comment
    const told = { by: context.who.personId, at: context.now() }
    await tell(writer, context, told, [
      { regionId, taskId, commentId: id, kind: 'mentioned', people: typed.mentions },
    ])
    return accept(null)
  })
}

/** Takes a comment back: that it was said stays to be seen, its words do not. */
export function withdrawComment(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openComment(writer, context, id)
    if (!found.ok) return found
    const { comment, open } = found.value
    if (comment.withdrawnAt !== null) return accept(null)
    await markWithdrawn(writer, comment, context.now())
    await note(writer, context, {
      regionId: comment.regionId,
      verb: 'withdraw',
      noun: 'comment',
      subjectId: open.task.planId,
      organisationId: open.task.organisationId,
      details: { taskId: comment.taskId, commentId: comment.id },
    })
    return accept(null)
  })
}

async function openComment(
  writer: Writer,
  context: Context,
  id: string,
): Promise<Result<{ readonly comment: KeptComment; readonly open: OpenTask }, ApplicationRefusal>> {
  const comment = await lockComment(writer, id)
  if (comment === null) return no('comment/not-found')
  const seen = await seeTask(writer, context.who, comment.taskId)
  if (!seen.ok) return no('comment/not-found')
  if (comment.personId !== context.who.personId) return no('comment/not-mine')
  return accept({ comment, open: seen.value })
}
