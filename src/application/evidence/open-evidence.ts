import { accept, type Result } from '#core/result.ts'
import {
  findEvidence,
  type KeptEvidence,
  type KnownFile,
  listKnownFiles,
} from '#store/evidence/find-evidence.ts'
import { findTask } from '#store/task/find-task.ts'
import type { Context } from '../context.ts'
import type { Original } from '../draft/original.ts'
import { organisationSeen, reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'

/** The bytes of a file that proves a task; whoever sees the task may have them. */
export async function openEvidenceFile(
  context: Context,
  id: string,
): Promise<Result<Original, ApplicationRefusal>> {
  const found = await seen(context, id)
  if (!found.ok) return found
  const { sha256, content } = found.value
  if (sha256 === null) return no('evidence/no-file')
  return accept({ fileName: content, sha256, bytes: context.files.open(sha256) })
}

/** A picture that the house has drawn itself, dot by dot from what came, so that a page may show it. */
export interface DrawnPicture extends Original {
  readonly format: 'jpg' | 'png'
}

/** A picture as large as it came. */
export async function openPicture(
  context: Context,
  id: string,
): Promise<Result<DrawnPicture, ApplicationRefusal>> {
  const found = await seen(context, id)
  if (!found.ok) return found
  const { sha256, content, format, thumbnail } = found.value
  if (sha256 === null || thumbnail === null || (format !== 'jpg' && format !== 'png'))
    return no('evidence/no-file')
  return accept({ fileName: content, sha256, bytes: context.files.open(sha256), format })
}

/** A small JPEG of a picture. */
export async function openThumbnail(
  context: Context,
  id: string,
): Promise<Result<DrawnPicture, ApplicationRefusal>> {
  const found = await seen(context, id)
  if (!found.ok) return found
  const { thumbnail } = found.value
  if (thumbnail === null) return no('evidence/no-file')
  const bytes = context.files.open(thumbnail)
  return accept({ fileName: 'thumbnail.jpg', sha256: thumbnail, bytes, format: 'jpg' })
}

const mostKnown = 30

/** Files that I brought for other tasks lately, to be laid by this one as well. */
export function listFilesOfMine(
  context: Context,
  taskId: string,
): Promise<Result<{ readonly files: readonly KnownFile[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const task = await findTask(reader, taskId)
    const organisation =
      task === null ? null : await organisationSeen(reader, context.who, 'task/see', task.organisationId)
    if (organisation === null) return no('task/not-found')
    const { who } = context
    const wanted = { personId: who.personId, reach: reachOf(who, 'task/see'), notBy: taskId }
    return accept({ files: await listKnownFiles(reader, wanted, mostKnown) })
  })
}

function seen(context: Context, id: string): Promise<Result<KeptEvidence, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const evidence = await findEvidence(reader, id)
    const task = evidence === null ? null : await findTask(reader, evidence.taskId)
    if (evidence === null || task === null) return no('evidence/not-found')
    const organisation = await organisationSeen(reader, context.who, 'task/see', task.organisationId)
    return organisation === null ? no('evidence/not-found') : accept(evidence)
  })
}
