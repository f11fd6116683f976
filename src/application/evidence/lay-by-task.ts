import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import { accept, type Result } from '#core/result.ts'
import { barred } from '#core/task/barred.ts'
import type { EvidenceRecord } from '#store/evidence/evidence-record.ts'
import { findEvidence, type KeptEvidence } from '#store/evidence/find-evidence.ts'
import { saveEvidence } from '#store/evidence/save-evidence.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Reader } from '#store/reader.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type OpenTask, openTask } from '../task/open-task.ts'
import { readEvidenceJob } from './read-evidence.ts'

/** What a person says of a piece of evidence beside bringing it. */
export interface EvidenceMarks {
  readonly kind: EvidenceKind
  readonly people: PeopleShown | null
}

/** What is brought, whatever form it has. */
export type Brought = Pick<
  EvidenceRecord,
  'form' | 'kind' | 'content' | 'caption' | 'sha256' | 'format' | 'thumbnail' | 'people'
>

/** Pieces of evidence that may lie by one task. */
export const mostEvidence = 100

/** Why nothing may be brought to a task now: it is brought by who reports on it, and until it is submitted. */
export function mayNotBring({ plan, state, actor }: OpenTask): Result<null, ApplicationRefusal> {
  if (plan.state !== 'in-force') return actor.does ? no('task/plan-closed') : no('access/denied')
  const why = barred(state, 'submit', actor)
  if (why !== null) return no(why)
  return actor.evidence < mostEvidence ? accept(null) : no('evidence/too-many', { most: mostEvidence })
}

/** Lays what was brought by a task, in the caller's transaction. */
export async function layByTask(
  writer: Writer,
  context: Context,
  taskId: string,
  brought: Brought,
): Promise<Result<KeptEvidence, ApplicationRefusal>> {
  const found = await openTask(writer, context.who, taskId)
  if (!found.ok) return found
  const allowed = mayNotBring(found.value)
  if (!allowed.ok) return allowed
  const { regionId } = found.value.task
  const id = context.newId()
  const at = context.now()
  await saveEvidence(writer, [
    { ...brought, regionId, id, taskId, addedAt: at, addedBy: context.who.personId },
  ])
  await noteEvidence(writer, context, found.value, 'attach', brought)
  // Behind the journal, whose lock all take first: there is one such job for all regions.
  if (brought.sha256 !== null) await addJob(writer, readEvidenceJob)
  return accept(await laid(writer, id))
}

/** Writes down in the journal of the plan what came to a task or went from it. */
export async function noteEvidence(
  writer: Writer,
  context: Context,
  { task }: OpenTask,
  verb: 'attach' | 'remove',
  { kind, content, sha256 }: Pick<Brought, 'kind' | 'content' | 'sha256'>,
): Promise<void> {
  await note(writer, context, {
    regionId: task.regionId,
    ...evidenceNote(task, verb, { kind, content, sha256 }),
  })
}

export function evidenceNote(
  task: TaskRecord,
  verb: 'attach' | 'remove',
  { kind, content, sha256 }: Pick<Brought, 'kind' | 'content' | 'sha256'>,
) {
  return {
    verb,
    noun: 'evidence' as const,
    subjectId: task.planId,
    organisationId: task.organisationId,
    details: { taskId: task.id, kind, content: content.slice(0, 300), sha256 },
  }
}

async function laid(reader: Reader, id: string): Promise<KeptEvidence> {
  const evidence = await findEvidence(reader, id)
  if (evidence === null) throw new Error('evidence just kept is gone')
  return evidence
}
