import { openCommands } from '#core/task/barred.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { organisationsWithin } from '#store/organisation/find-organisations.ts'
import { findController } from '#store/plan/controller.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import { findTasks } from '#store/task/find-task.ts'
import type { TaskGroup } from '#store/task/list-task-groups.ts'
import { outlineOf } from '#store/task/outline.ts'
import type { Who } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { actsAs } from '../session/acting.ts'

/** What somebody may do now with those tasks of a plan that are one organisation's; the others are opened first. */
export async function taskCommands(
  reader: Reader,
  who: Who,
  plan: PlanRecord,
  groups: readonly TaskGroup[],
): Promise<ReadonlyMap<string, readonly TaskCommandKind[]>> {
  if (plan.state !== 'in-force') return new Map()
  const single = groups.filter(({ organisations }) => organisations === 1).map(({ id }) => id)
  const tasks = await findTasks(reader, single)
  const does = await organisationsWithin(
    reader,
    [...new Set(tasks.map((task) => task.organisationId))],
    reachOf(who, 'task/report'),
  )
  const controller = await findController(reader, plan.id)
  return new Map(
    tasks.map((task) => [
      task.id,
      openCommands(outlineOf(task), {
        personId: who.personId,
        does: does.has(task.organisationId),
        controls: controller !== null && actsAs(who).includes(controller.personId),
        ownTask: task.organisationId === plan.organisationId,
        // How much evidence there is bars no command beforehand.
        evidence: 0,
      }),
    ]),
  )
}
