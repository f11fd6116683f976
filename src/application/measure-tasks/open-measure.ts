import { accept, type Result } from '#core/result.ts'
import type { TaskActor } from '#core/task/task-command.ts'
import type { TaskState } from '#core/task/task-state.ts'
import { listEvidenceKinds } from '#store/evidence/find-evidence.ts'
import { findOrganisations, organisationsWithin } from '#store/organisation/find-organisations.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { type Controller, findController } from '#store/plan/controller.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findTasks, lockTasksOf, sharePlan } from '#store/task/find-task.ts'
import { type KeptStep, listStepsOf } from '#store/task/list-steps.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { seePlanInPart } from '../plan/see-plan.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { actsAs } from '../session/acting.ts'
import { stateOf } from '../task/open-task.ts'

export interface MeasureWanted {
  readonly planId: string
  readonly measureId: string
}

/** A task of a measure with all by which its commands are judged. */
export interface TaskAmongMany {
  readonly task: TaskRecord
  readonly organisation: PlacedOrganisation
  readonly steps: readonly KeptStep[]
  readonly state: TaskState
  readonly actor: TaskActor
}

export interface OpenMeasure {
  readonly plan: PlanRecord
  readonly controller: Controller
  readonly tasks: readonly TaskAmongMany[]
}

/** Those of `ids` that are tasks of the measure and seen by me, in half a dozen questions however many they are. */
export async function seeTasksOf(
  reader: Reader,
  who: Who,
  wanted: MeasureWanted,
  ids: readonly string[],
): Promise<Result<OpenMeasure, ApplicationRefusal>> {
  const tasks = (await findTasks(reader, ids)).filter((task) => task.measureId === wanted.measureId)
  return await around(reader, who, wanted, tasks)
}

/** The same to be changed; others wait until this transaction ends. */
export async function openTasksOf(
  writer: Writer,
  who: Who,
  wanted: MeasureWanted,
  ids: readonly string[],
): Promise<Result<OpenMeasure, ApplicationRefusal>> {
  await sharePlan(writer, wanted.planId)
  return await around(writer, who, wanted, await lockTasksOf(writer, wanted.measureId, ids))
}

async function around(
  reader: Reader,
  who: Who,
  { planId }: MeasureWanted,
  found: readonly TaskRecord[],
): Promise<Result<OpenMeasure, ApplicationRefusal>> {
  const seen = await seePlanInPart(reader, who, planId)
  if (!seen.ok) return seen
  const { plan } = seen.value
  const controller = await findController(reader, planId)
  if (controller === null) return no('plan/not-found')
  const tasks = found.filter((task) => task.planId === planId)
  const places = [...new Set(tasks.map((task) => task.organisationId))]
  const ids = tasks.map(({ id }) => id)
  const organisations = await findOrganisations(reader, places)
  const sees = await organisationsWithin(reader, places, reachOf(who, 'task/see'))
  const does = await organisationsWithin(reader, places, reachOf(who, 'task/report'))
  const stepsOf = await listStepsOf(reader, plan.regionId, ids)
  const kindsOf = await listEvidenceKinds(reader, plan.regionId, ids)
  return accept({
    plan,
    controller,
    tasks: tasks.flatMap((task) => {
      const organisation = organisations.get(task.organisationId)
      if (organisation === undefined || !sees.has(organisation.id)) return []
      const steps = stepsOf.get(task.id) ?? []
      const actor = {
        personId: who.personId,
        does: does.has(organisation.id),
        controls: actsAs(who).includes(controller.personId),
        ownTask: task.organisationId === plan.organisationId,
        evidence: kindsOf.get(task.id)?.length ?? 0,
      }
      return [{ task, organisation, steps, state: stateOf(task, steps), actor }]
    }),
  })
}
