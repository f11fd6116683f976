import { isControllers } from '#core/task/barred.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'

/** Whether a task of a queue is done with then; what was taken back waits to be answered again. */
export function goesOn(kind: TaskCommandKind): boolean {
  return isControllers(kind) && kind !== 'take-back'
}
