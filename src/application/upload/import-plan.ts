import { accept, type Result } from '#core/result.ts'
import { findAmending } from '#store/draft/draft-basis.ts'
import type { KeptFile } from '#store/files/open-files.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Reader } from '#store/reader.ts'
import { saveAmended } from '#store/upload/amended.ts'
import { listKnown } from '#store/upload/list-known.ts'
import { saveUpload } from '#store/upload/save-upload.ts'
import type { Upload } from '#store/upload/upload.ts'
import { planToAmend } from '../amendment/plan-to-amend.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationFor, reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { plainName, readUploadJob } from './upload-job.ts'
import { type UploadView, viewUpload } from './view.ts'

export interface Incoming {
  readonly organisationId: string
  /** As the person's machine called it; null: the text was pasted. */
  readonly fileName: string | null
  readonly bytes: AsyncIterable<Uint8Array>
  /** The plan in force that the file changes; null: it is a plan of its own. */
  readonly amends: string | null
}

/**
 * Takes a file in: keeps its bytes, and leaves the reading to a job. The upload and its job are one transaction, so that
 * what is promised here is done even if the machine stops now. Who may not draft there is told so before a byte is read.
 */
export async function importPlan(
  context: Context,
  incoming: Incoming,
): Promise<Result<UploadView, ApplicationRefusal>> {
  const { who } = context
  const allowed = await context.read((reader) =>
    organisationFor(reader, who, 'plan/draft', incoming.organisationId),
  )
  if (!allowed.ok) return allowed
  const amended = await context.read((reader) => amendedPlan(reader, context, incoming))
  if (!amended.ok) return amended
  const kept = await context.files.keep(incoming.bytes)
  if (kept.bytes === 0) return no('file/empty')
  return await keepUpload(context, incoming, kept)
}

/** Leaves the reading of bytes that are kept to a job. */
export async function keepUpload(
  context: Context,
  incoming: Omit<Incoming, 'bytes'>,
  kept: KeptFile,
): Promise<Result<UploadView, ApplicationRefusal>> {
  const { who } = context
  const { amends } = incoming
  return await context.write(async (writer) => {
    const still = await organisationFor(writer, who, 'plan/draft', incoming.organisationId)
    if (!still.ok) return still
    const upload = newUpload(context, still.value.regionId, incoming, kept)
    await recordKeptFile(writer, kept, upload.startedAt)
    await saveUpload(writer, upload)
    if (amends !== null) await saveAmended(writer, upload.id, amends)
    await addJob(writer, readUploadJob(upload))
    const known = await listKnown(writer, [kept.sha256], reachOf(who, 'plan/see'))
    await note(writer, context, {
      regionId: upload.regionId,
      verb: 'import',
      noun: 'upload',
      subjectId: upload.id,
      details: { fileName: upload.fileName, sha256: kept.sha256, bytes: kept.bytes },
    })
    return accept(viewUpload(upload, known))
  })
}

/** Who sends a file to change a plan must be able to change it now, and for the organisation that they named. */
async function amendedPlan(
  reader: Reader,
  { who }: Context,
  { amends, organisationId }: Incoming,
): Promise<Result<null, ApplicationRefusal>> {
  if (amends === null) return accept(null)
  const found = await planToAmend(reader, who, amends)
  if (!found.ok) return found
  if (found.value.organisation.id !== organisationId) return no('access/denied')
  return (await findAmending(reader, amends)) === null ? accept(null) : no('amendment/already-drafted')
}

function newUpload(
  context: Context,
  regionId: string,
  incoming: Omit<Incoming, 'bytes'>,
  kept: KeptFile,
): Upload {
  return {
    id: context.newId(),
    regionId,
    organisationId: incoming.organisationId,
    personId: context.who.personId,
    sha256: kept.sha256,
    fileName: incoming.fileName === null ? null : plainName(incoming.fileName),
    bytes: kept.bytes,
    state: 'waiting',
    progress: 0,
    page: null,
    pageCount: null,
    refusal: null,
    draftId: null,
    startedAt: context.now(),
  }
}
