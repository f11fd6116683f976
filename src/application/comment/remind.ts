import { rolesFor } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { standingOn } from '#core/task/standing.ts'
import { factsOf } from '#core/task/task-state.ts'
import { saveComment, saveMentions } from '#store/comment/comment.ts'
import { listPeopleIn } from '#store/plan/controller.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { tell } from '../notice/tell.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { reminderText } from '../ru/reminder.ru.ts'
import { seeTask } from '../task/open-task.ts'

/** Reminds those who carry a late task out: a comment that calls them, so that they find it in «Сегодня». */
export function remind(context: Context, taskId: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const seen = await seeTask(writer, context.who, taskId)
    if (!seen.ok) return seen
    const { task, organisation, actor, state } = seen.value
    const oversees = await organisationSeen(writer, context.who, 'task/oversee', organisation.id)
    if (oversees === null && !actor.controls) return no('access/denied')
    const standing = standingOn(factsOf(state), context.today(organisation))
    if (task.dueOn === null || (standing !== 'overdue' && standing !== 'returned')) return no('task/not-late')
    const doers = await listPeopleIn(writer, [organisation.id], rolesFor('task/report'))
    const called = doers.filter(({ personId }) => personId !== context.who.personId)
    if (called.length === 0) return no('task/nobody-to-remind')
    const comment = { regionId: task.regionId, id: context.newId() }
    await saveComment(writer, {
      ...comment,
      taskId,
      personId: context.who.personId,
      saidAt: context.now(),
      words: reminderText(
        called.map(({ name }) => name),
        task.dueOn,
      ),
    })
    await saveMentions(
      writer,
      comment,
      called.map(({ personId }) => personId),
    )
    const told = { by: context.who.personId, at: context.now() }
    await tell(writer, context, told, [
      {
        regionId: task.regionId,
        taskId,
        commentId: comment.id,
        kind: 'mentioned',
        people: called.map(({ personId }) => personId),
      },
    ])
    await note(writer, context, {
      regionId: task.regionId,
      verb: 'remind',
      noun: 'comment',
      subjectId: task.planId,
      organisationId: task.organisationId,
      details: { taskId, commentId: comment.id },
    })
    return accept(null)
  })
}
