import { may } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { stateAfter } from '#core/task/evolve.ts'
import { laidWindow } from '#core/task/standing-then.ts'
import type { TaskActor } from '#core/task/task-command.ts'
import type { TaskState } from '#core/task/task-state.ts'
import { type KeptEvidence, listEvidence } from '#store/evidence/find-evidence.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { type ControlledPlan, findPlanOfTask, lockPlanOfTask } from '#store/plan/controller.ts'
import type { Reader } from '#store/reader.ts'
import { findTask, lockTask } from '#store/task/find-task.ts'
import { type KeptStep, listSteps } from '#store/task/list-steps.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actsAs } from '../session/acting.ts'

/** A task with all by which its commands are judged. */
export interface OpenTask {
  readonly task: TaskRecord
  readonly organisation: PlacedOrganisation
  readonly plan: ControlledPlan
  readonly evidence: readonly KeptEvidence[]
  readonly steps: readonly KeptStep[]
  readonly state: TaskState
  readonly actor: TaskActor
}

/** A task to be looked at. One outside one's sight is not found. */
export async function seeTask(
  reader: Reader,
  who: Who,
  id: string,
): Promise<Result<OpenTask, ApplicationRefusal>> {
  const [plan, task] = await Promise.all([findPlanOfTask(reader, id), findTask(reader, id)])
  return await around(reader, who, task, plan)
}

/** A task to be changed, of a plan in force; others wait until this transaction ends. */
export async function openTask(
  writer: Writer,
  who: Who,
  id: string,
): Promise<Result<OpenTask, ApplicationRefusal>> {
  const [plan, task] = await Promise.all([lockPlanOfTask(writer, id), lockTask(writer, id)])
  const found = await around(writer, who, task, plan)
  if (!found.ok || found.value.plan.state === 'in-force') return found
  return found.value.actor.does || found.value.actor.controls ? no('task/plan-closed') : no('access/denied')
}

async function around(
  reader: Reader,
  who: Who,
  task: TaskRecord | null,
  plan: ControlledPlan | null,
): Promise<Result<OpenTask, ApplicationRefusal>> {
  if (task === null) return no('task/not-found')
  const [line, steps, evidence] = await Promise.all([
    findLine(reader, task.organisationId),
    listSteps(reader, task),
    listEvidence(reader, task),
  ])
  const [organisation] = line
  const ids = line.map(({ id }) => id)
  if (organisation === undefined || !may(who.grants, 'task/see', ids)) return no('task/not-found')
  if (plan === null) throw new Error(`task ${task.id} belongs to no plan`)
  const does = may(who.grants, 'task/report', ids)
  const actor = {
    personId: who.personId,
    does,
    controls: actsAs(who).includes(plan.controller.personId),
    ownTask: plan.organisationId === task.organisationId,
    evidence: evidence.length,
  }
  const state = stateOf(task, steps)
  return accept({ task, organisation, plan, evidence, steps, state, actor })
}

/** The row has the last word on the term: what stood there before there were steps of it is not told by them. */
export function stateOf(task: TaskRecord, steps: readonly KeptStep[]): TaskState {
  const state = stateAfter(laidWindow(task, steps), steps, task.cancelledOn)
  return { ...state, startOn: task.startOn, dueOn: task.dueOn }
}
