import { isControllers } from '#core/task/barred.ts'
import type { TaskCommand } from '#core/task/task-command.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import type { Controller } from '#store/plan/controller.ts'
import type { Reader } from '#store/reader.ts'
import type { Absent, Who } from '../context.ts'
import { behalfAt } from '../session/acting.ts'

/** For whom a stand-in does this: for the controller what the controller does, else for whose role lets them report. */
export async function behalfOf(
  reader: Reader,
  who: Who,
  {
    task,
    controller,
  }: { readonly task: { readonly organisationId: string }; readonly controller: Controller },
  command: { readonly kind: TaskCommand['kind'] },
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
