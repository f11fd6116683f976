import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { accept, type Result } from '#core/result.ts'
import { isControllers } from '#core/task/barred.ts'
import { decide } from '#core/task/decide.ts'
import { evolve } from '#core/task/evolve.ts'
import { type Standing, standingOn } from '#core/task/standing.ts'
import type { TaskCommand } from '#core/task/task-command.ts'
import { factsOf } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { findMeasureWords } from '#store/plan/find-measure.ts'
import type { Reader } from '#store/reader.ts'
import { appendSteps } from '#store/task/append-steps.ts'
import { saveState } from '#store/task/change-task.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context, Who } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { behalfAt } from '../session/acting.ts'
import { type OpenTask, openTask } from './open-task.ts'

/** Where a step has led. */
export interface StepTaken {
  readonly standing: Standing
}

/** Does what somebody wants of a task, or says why not. A submission said again in the same words changes nothing. */
export function takeStep(
  context: Context,
  id: string,
  command: TaskCommand,
): Promise<Result<StepTaken, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openTask(writer, context.who, id)
    if (!found.ok) return found
    const { task, organisation, state, actor, steps: before } = found.value
    if (!daysOf(command).every((day) => parseCivilDate(day) !== null)) return no('task/day-not-real')
    const today = context.today(organisation)
    const decided = decide(state, command, actor, today)
    if (!decided.ok && saidAlready(found.value, command))
      return accept({ standing: standingOn(factsOf(state), today) })
    if (!decided.ok) return decided
    // A clock set back must not bring a step before those that are known already.
    const [on = today] = [today, ...before.map((step) => step.on)].sort().slice(-1)
    const behalf = await behalfOf(writer, context.who, found.value, command)
    const steps = decided.value.map(
      (event): TaskStep => ({
        event,
        on,
        by: actor.personId,
        ...(behalf === null ? {} : { behalf: behalf.personId }),
      }),
    )
    const after = steps.reduce(evolve, state)
    const at = context.now()
    await appendSteps(writer, task, before.length, steps, at)
    await saveState(writer, id, after, at)
    await noteSteps(writer, context, found.value, steps, behalf)
    return accept({ standing: standingOn(factsOf(after), today) })
  })
}

/** For whom a stand-in does this: for the controller what the controller does, else for whose role lets them report. */
async function behalfOf(
  reader: Reader,
  who: Who,
  { task, controller }: OpenTask,
  command: TaskCommand,
): Promise<Absent | null> {
  const absent = who.standsInFor ?? []
  if (absent.length === 0) return null
  if (isControllers(command.kind))
    return absent.find(({ personId }) => personId === controller.personId) ?? null
  const line = await findLine(reader, task.organisationId)
  return behalfAt(
    who,
    'task/report',
    line.map(({ id }) => id),
  )
}

function daysOf(command: TaskCommand): readonly CivilDate[] {
  if (command.kind === 'submit') return [command.doneOn]
  return command.kind === 'ask-time' || command.kind === 'grant-time' ? [command.until] : []
}

/** Sent twice over a weak line. */
function saidAlready({ state, actor }: OpenTask, command: TaskCommand): boolean {
  return (
    command.kind === 'submit' &&
    actor.does &&
    (state.phase === 'submitted' || state.phase === 'accepted') &&
    state.submittedBy === actor.personId &&
    state.saidDoneOn === command.doneOn &&
    state.note === (command.note?.trim() || null)
  )
}

async function noteSteps(
  writer: Writer,
  context: Context,
  { task }: OpenTask,
  steps: readonly TaskStep[],
  behalf: Absent | null,
): Promise<void> {
  const measure = await findMeasureWords(writer, task.regionId, task.measureId)
  for (const { event } of steps) {
    const { kind, ...details } = event
    await note(writer, context, {
      regionId: task.regionId,
      verb: kind,
      noun: 'task',
      subjectId: task.planId,
      behalf,
      details: {
        ...details,
        taskId: task.id,
        dueOn: task.dueOn,
        number: measure.number,
        title: measure.title,
      },
    })
  }
}
