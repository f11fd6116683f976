import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { findMeasureWords } from '#store/plan/find-measure.ts'
import { saveDone } from '#store/task/change-task.ts'
import { lockPlanOfTask } from '#store/task/find-task.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { openTask } from './see-task.ts'

export interface Done {
  readonly doneOn: CivilDate
  readonly note: string | null
}

/** Says that a task was done, and when. The same said again changes nothing. */
export function reportDone(
  context: Context,
  id: string,
  done: Done,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await lockPlanOfTask(writer, id)
    const found = await openTask(writer, context.who, id)
    if (!found.ok) return found
    const { task, organisation } = found.value
    const doneOn = parseCivilDate(done.doneOn)
    if (doneOn === null) return no('task/day-not-real')
    if (doneOn > context.today(organisation)) return no('task/day-ahead')
    if (task.doneOn !== null) {
      return task.doneOn === doneOn && task.doneNote === done.note ? accept(null) : no('task/already-done')
    }
    await saveDone(writer, id, { on: doneOn, note: done.note, by: context.who.personId }, context.now())
    await noteTask(writer, context, task, 'done', { doneOn, note: done.note })
    return accept(null)
  })
}

/** Takes the mark off again, whoever set it: the journal keeps both. */
export function takeBackDone(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    await lockPlanOfTask(writer, id)
    const found = await openTask(writer, context.who, id)
    if (!found.ok) return found
    const { task } = found.value
    if (task.doneOn === null) return no('task/not-done')
    await saveDone(writer, id, null, context.now())
    await noteTask(writer, context, task, 'take-back', { doneOn: task.doneOn, note: task.doneNote })
    return accept(null)
  })
}

async function noteTask(
  writer: Writer,
  context: Context,
  task: TaskRecord,
  verb: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const measure = await findMeasureWords(writer, task.regionId, task.measureId)
  await note(writer, context, {
    regionId: task.regionId,
    verb,
    noun: 'task',
    subjectId: task.planId,
    details: { ...details, taskId: task.id, dueOn: task.dueOn, number: measure.number, title: measure.title },
  })
}
