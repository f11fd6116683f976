import { accept, type Result } from '#core/result.ts'
import { type Standing, standingOn } from '#core/task/standing.ts'
import type { TaskCommand } from '#core/task/task-command.ts'
import { factsOf } from '#core/task/task-state.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { behalfOf } from './behalf-of.ts'
import { decideSteps } from './decide-steps.ts'
import { keepSteps } from './keep-steps.ts'
import { openTask } from './open-task.ts'

/** Where a step has led. */
export interface StepTaken {
  readonly standing: Standing
}

/** Does what somebody wants of a task, or says why not. */
export function takeStep(
  context: Context,
  id: string,
  command: TaskCommand,
): Promise<Result<StepTaken, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openTask(writer, context.who, id)
    if (!found.ok) return found
    const { task, organisation, plan, state, steps: before } = found.value
    const { controller } = plan
    const today = context.today(organisation)
    const decided = decideSteps(found.value, command, today)
    if (!decided.ok) return decided
    const behalf = await behalfOf(writer, context.who, { task, controller }, command)
    await keepSteps(writer, context, [
      { task, before: before.length, behalf, state, controllerId: controller.personId, ...decided.value },
    ])
    return accept({ standing: standingOn(factsOf(decided.value.after), today) })
  })
}
