import { accept, type Result } from '#core/result.ts'
import { saveComment, saveMentions } from '#store/comment/comment.ts'
import type { Reader } from '#store/reader.ts'
import type { Context, Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { tellComment } from '../notice/tell.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type OpenTask, seeTask } from '../task/open-task.ts'
import { peopleOfTask } from './people-of-task.ts'

/** A comment as it is typed. */
export interface CommentTyped {
  readonly words: string
  /** Ids of the people whom it calls. */
  readonly mentions: readonly string[]
}

/** Says something about a task to those who see it; whom it names hears of it in «Сегодня». */
export function sayComment(
  context: Context,
  taskId: string,
  typed: CommentTyped,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seeTask(writer, context.who, taskId)
    if (!seen.ok) return seen
    if (!(await mayComment(writer, context.who, seen.value))) return no('access/denied')
    const checked = await checkTyped(writer, seen.value, typed)
    if (!checked.ok) return checked
    const { task, plan } = seen.value
    const at = context.now()
    const comment = { regionId: task.regionId, id: context.newId() }
    await saveComment(writer, {
      ...comment,
      taskId,
      personId: context.who.personId,
      saidAt: at,
      words: checked.value,
    })
    await saveMentions(writer, comment, typed.mentions)
    const told = { by: context.who.personId, at }
    const controllerId = plan.controller.personId
    await tellComment(writer, context, told, { ...comment, task, controllerId, mentions: typed.mentions })
    // The words stay with the task: the journal of a plan is read by more people.
    await note(writer, context, {
      regionId: task.regionId,
      verb: 'say',
      noun: 'comment',
      subjectId: task.planId,
      organisationId: task.organisationId,
      details: { taskId, commentId: comment.id },
    })
    return accept(null)
  })
}

/** Whoever carries tasks out, and whoever controls this one; readers only read. */
export async function mayComment(
  reader: Reader,
  who: Who,
  { actor, organisation }: OpenTask,
): Promise<boolean> {
  return actor.controls || (await organisationSeen(reader, who, 'task/comment', organisation.id)) !== null
}

/** The words, if there are any and whom they call may be called. */
export async function checkTyped(
  reader: Reader,
  { organisation }: OpenTask,
  { words, mentions }: CommentTyped,
): Promise<Result<string, ApplicationRefusal>> {
  const said = words.trim()
  if (said === '') return no('comment/words-missing')
  if (mentions.length === 0) return accept(said)
  const people = new Set((await peopleOfTask(reader, organisation.id)).map(({ personId }) => personId))
  return mentions.every((id) => people.has(id)) ? accept(said) : no('comment/mention-unfit')
}
