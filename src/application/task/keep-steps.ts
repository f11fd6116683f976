import type { TaskState } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { findMeasureWords } from '#store/plan/find-measure.ts'
import { appendSteps, type NumberedStep } from '#store/task/append-steps.ts'
import { saveStates } from '#store/task/change-task.ts'
import { regionsOf } from '#store/task/kept-task.ts'
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

/**
 * Keeps what has happened to tasks, in their steps, their columns and the journal, each in one statement for all of a region,
 * and tells whom it concerns.
 */
export async function keepSteps(
  writer: Writer,
  context: Context,
  stepped: readonly Stepped[],
): Promise<void> {
  const changed = stepped.filter(({ steps }) => steps.length > 0)
  // Journals are locked always in the same order.
  for (const regionId of [...regionsOf(changed.map(({ task }) => task))].sort())
    await keepInRegion(
      writer,
      context,
      regionId,
      changed.filter(({ task }) => task.regionId === regionId),
    )
}

async function keepInRegion(
  writer: Writer,
  context: Context,
  regionId: string,
  changed: readonly Stepped[],
): Promise<void> {
  const at = context.now()
  const measures = [...new Set(changed.map(({ task }) => task.measureId))]
  const [words] = await Promise.all([
    findMeasureWords(writer, regionId, measures),
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
        subjectId: task.planId,
        organisationId: task.organisationId,
        behalf,
        details: { ...details, taskId: task.id, dueOn: task.dueOn, ...words.get(task.measureId) },
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
