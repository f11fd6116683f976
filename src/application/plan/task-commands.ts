import { openCommands } from '#core/task/barred.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { findController } from '#store/plan/controller.ts'
import type { PlanRecord } from '#store/plan/plan-record.ts'
import type { Reader } from '#store/reader.ts'
import type { TaskGroup } from '#store/task/list-task-groups.ts'
import { listOutlines } from '#store/task/outline.ts'
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
  const [tasks, controller] = await Promise.all([
    listOutlines(reader, single, reachOf(who, 'task/report')),
    findController(reader, plan.id),
  ])
  const controls = controller !== null && actsAs(who).includes(controller.personId)
  return new Map(
    tasks.map(({ id, organisationId, within, outline }) => [
      id,
      openCommands(outline, {
        personId: who.personId,
        does: within,
        controls,
        ownTask: organisationId === plan.organisationId,
        // How much evidence there is bars no command beforehand.
        evidence: 0,
      }),
    ]),
  )
}
