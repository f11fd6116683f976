import { accept, type Result } from '#core/result.ts'
import { findEvidence, type KeptEvidence } from '#store/evidence/find-evidence.ts'
import { markEvidence, removeEvidence as takeAway } from '#store/evidence/save-evidence.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type OpenTask, openTask } from '../task/open-task.ts'
import { type EvidenceMarks, mayNotBring, noteEvidence } from './lay-by-task.ts'

/** Says anew what a piece of evidence is, and whether people on a picture have agreed. */
export function mendEvidence(
  context: Context,
  id: string,
  marks: EvidenceMarks,
): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openEvidence(writer, context, id)
    if (!found.ok) return found
    const { evidence } = found.value
    const people = evidence.thumbnail === null ? null : marks.people
    await markEvidence(writer, id, { kind: marks.kind, people })
    return accept(null)
  })
}

/** Takes a piece of evidence from its task; once submitted it stays as the controller sees it. */
export function removeEvidence(context: Context, id: string): Promise<Result<null, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const found = await openEvidence(writer, context, id)
    if (!found.ok) return found
    const { evidence, open } = found.value
    await takeAway(writer, id, context.who.personId, context.now())
    await noteEvidence(writer, context, open, 'remove', evidence)
    return accept(null)
  })
}

async function openEvidence(
  writer: Writer,
  context: Context,
  id: string,
): Promise<Result<{ readonly evidence: KeptEvidence; readonly open: OpenTask }, ApplicationRefusal>> {
  const before = await findEvidence(writer, id)
  if (before === null) return no('evidence/not-found')
  const found = await openTask(writer, context.who, before.taskId)
  if (!found.ok) return found.refusal.code === 'task/not-found' ? no('evidence/not-found') : found
  const evidence = found.value.evidence.find((one) => one.id === id)
  if (evidence === undefined) return no('evidence/not-found')
  const allowed = mayNotBring({ ...found.value, actor: { ...found.value.actor, evidence: 0 } })
  return allowed.ok ? accept({ evidence, open: found.value }) : allowed
}
