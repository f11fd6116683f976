import { accept, type Result } from '#core/result.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'
import { findPlan } from '#store/plan/find-plan.ts'
import { lockTask } from '#store/task/find-task.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Who } from '../context.ts'
import { organisationSeen } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

export interface OpenTask {
  readonly task: TaskRecord
  readonly organisation: PlacedOrganisation
}

/** A task to be reported on: of a plan in force, not cancelled; others wait until this transaction ends. */
export async function openTask(
  writer: Writer,
  who: Who,
  id: string,
): Promise<Result<OpenTask, ApplicationRefusal>> {
  const task = await lockTask(writer, id)
  if (task === null) return no('task/not-found')
  const organisation = await organisationSeen(writer, who, 'task/see', task.organisationId)
  if (organisation === null) return no('task/not-found')
  if ((await organisationSeen(writer, who, 'task/report', organisation.id)) === null) {
    return no('access/denied')
  }
  if (task.cancelledOn !== null) return no('task/cancelled')
  if (task.notRequiredOn !== null) return no('task/not-required')
  const plan = await findPlan(writer, task.planId)
  return plan?.state === 'in-force' ? accept({ task, organisation }) : no('task/plan-closed')
}
