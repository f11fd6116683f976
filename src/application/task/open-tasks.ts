import type { TaskActor } from '#core/task/task-command.ts'
import type { TaskState } from '#core/task/task-state.ts'
import { listEvidenceKinds } from '#store/evidence/find-evidence.ts'
import { findOrganisations, organisationsWithin } from '#store/organisation/find-organisations.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { type Controller, findControllers } from '#store/plan/controller.ts'
import { findPlans } from '#store/plan/find-plan.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findTasks, lockTasks, sharePlansOf } from '#store/task/find-task.ts'
import { type KeptStep, listStepsOf } from '#store/task/list-steps.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { actsAs } from '../session/acting.ts'
import { stateOf } from './open-task.ts'

/** One of many tasks with all by which its commands are judged. */
export interface TaskAmongMany {
  readonly task: TaskRecord
  readonly organisation: PlacedOrganisation
  readonly plan: PlanRecord
  readonly controller: Controller
  readonly steps: readonly KeptStep[]
  readonly state: TaskState
  readonly actor: TaskActor
}

/** Those of `ids` that I see, whatever plans they are of, in half a dozen questions however many they are. */
export async function seeTasks(
  reader: Reader,
  who: Who,
  ids: readonly string[],
): Promise<readonly TaskAmongMany[]> {
  return await around(reader, who, await findTasks(reader, ids))
}

/** The same to be changed; others wait until this transaction ends. */
export async function openTasks(
  writer: Writer,
  who: Who,
  ids: readonly string[],
): Promise<readonly TaskAmongMany[]> {
  await sharePlansOf(writer, ids)
  return await around(writer, who, await lockTasks(writer, ids))
}

async function around(
  reader: Reader,
  who: Who,
  tasks: readonly TaskRecord[],
): Promise<readonly TaskAmongMany[]> {
  const places = [...new Set(tasks.map(({ organisationId }) => organisationId))]
  const planIds = [...new Set(tasks.map(({ planId }) => planId))]
  const [plans, controllers, organisations, sees, does, stepsOf, kindsOf] = await Promise.all([
    findPlans(reader, planIds),
    findControllers(reader, planIds),
    findOrganisations(reader, places),
    organisationsWithin(reader, places, reachOf(who, 'task/see')),
    organisationsWithin(reader, places, reachOf(who, 'task/report')),
    listStepsOf(reader, tasks),
    listEvidenceKinds(reader, tasks),
  ])
  return tasks.flatMap((task): readonly TaskAmongMany[] => {
    const organisation = organisations.get(task.organisationId)
    if (organisation === undefined || !sees.has(organisation.id)) return []
    const plan = plans.get(task.planId)
    const controller = controllers.get(task.planId)
    if (plan === undefined || controller === undefined) throw new Error(`task ${task.id} belongs to no plan`)
    const steps = stepsOf.get(task.id) ?? []
    const actor = {
      personId: who.personId,
      does: does.has(organisation.id),
      controls: actsAs(who).includes(controller.personId),
      ownTask: task.organisationId === plan.organisationId,
      evidence: kindsOf.get(task.id)?.length ?? 0,
    }
    return [{ task, organisation, plan, controller, steps, state: stateOf(task, steps), actor }]
  })
}
