import { accept, type Result } from '#core/result.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seeTask } from '../task/open-task.ts'
import { viewEvidence } from '../task/show-task.ts'
import type { EvidenceView } from '../task/task-details.ts'
import { type IncomingFile, inspectFile } from './inspect-file.ts'
import { layByTask, mayNotBring } from './lay-by-task.ts'

/** Takes a file in as evidence. Who may not bring it is told so before a byte is read. */
export async function bringFile(
  context: Context,
  taskId: string,
  incoming: IncomingFile,
): Promise<Result<EvidenceView, ApplicationRefusal>> {
  const seen = await context.read((reader) => seeTask(reader, context.who, taskId))
  if (!seen.ok) return seen
  const allowed = mayNotBring(seen.value)
  if (!allowed.ok) return allowed
  const inspected = await inspectFile(context, incoming)
  if (!inspected.ok) return inspected
  const { brought, files } = inspected.value
  return await context.write(async (writer) => {
    for (const file of files) await recordKeptFile(writer, file, context.now())
    const laid = await layByTask(writer, context, taskId, brought)
    return laid.ok ? accept(viewEvidence(laid.value)) : laid
  })
}
