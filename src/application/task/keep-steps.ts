import type { TaskState } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { findMeasureWords } from '#store/plan/find-measure.ts'
import { appendSteps, type NumberedStep } from '#store/task/append-steps.ts'
import { saveStates } from '#store/task/change-task.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context } from '../context.ts'
import { entryOf } from '../journal/note.ts'
import { tellSteps } from '../notice/tell.ts'

/** What has happened to one task: its new steps behind those it had `before`, and where they lead. */
export interface Stepped {
  readonly task: TaskRecord
  readonly before: number
  /** For whom a stand-in did it. */
  readonly behalf: Absent | null
  /** As it was before. */
  readonly state: TaskState
  readonly controllerId: string
  readonly steps: readonly TaskStep[]
  readonly after: TaskState
}

/** Keeps what has happened to tasks of one measure, in its steps, its columns and the journal, each in one statement,
 * and tells whom it concerns. */
export async function keepSteps(
  writer: Writer,
  context: Context,
  stepped: readonly Stepped[],
): Promise<void> {
  const [first] = stepped
  if (first === undefined) return
  const at = context.now()
  const { regionId, measureId, planId } = first.task
  const changed = stepped.filter(({ steps }) => steps.length > 0)
  const [{ number, title }] = await Promise.all([
    findMeasureWords(writer, regionId, measureId),
    appendSteps(writer, regionId, changed.flatMap(numbered), at),
    saveStates(
      writer,
      changed.map(({ task, after }) => ({ id: task.id, state: after })),
      at,
    ),
    tellSteps(writer, context, { by: context.who.personId, at }, changed),
  ])
  const lines = changed.flatMap(({ task, steps, behalf }) =>
    steps.map(({ event: { kind, ...details } }) =>
      entryOf(context, {
        verb: kind,
        noun: 'task',
        subjectId: planId,
        organisationId: task.organisationId,
        behalf,
        details: { ...details, taskId: task.id, dueOn: task.dueOn, number, title },
      }),
    ),
  )
  await appendLines(writer, regionId, lines)
}

function numbered({ task, before, steps, behalf }: Stepped): readonly NumberedStep[] {
  return steps.map((step, place) => ({
    taskId: task.id,
    number: before + place + 1,
    step: behalf === null ? step : { ...step, behalf: behalf.personId },
  }))
}
