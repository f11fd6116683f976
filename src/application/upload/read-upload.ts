import { emptyPlan } from '#core/plan/empty-plan.ts'
import { listMeanings } from '#store/column/list-meanings.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { findUpload, lockUpload } from '#store/upload/find-upload.ts'
import { moveUpload, type UploadMove } from '#store/upload/save-upload.ts'
import { isUnfinished, type Upload } from '#store/upload/upload.ts'
import type { Writer } from '#store/writer.ts'
import type { House, ReadFile, ReadStep } from '../context.ts'
import { levelOf } from '../draft/level-of.ts'
import { titleOf } from '../draft/title-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { untitled } from '../ru/draft.ru.ts'
import { openArchive } from './open-archive.ts'

/** How far the bar stands when a step begins; what a step will take is not known beforehand. */
const progressAt: Readonly<Record<ReadStep, number>> = { reading: 0.15, recognising: 0.6, done: 0.9 }

/** Of the columns of tables no more is remembered than what people said last. */
const mostMeanings = 200

/**
 * Reads an upload and makes its draft, or says why not. It may be run again at any time: what is finished stays as it is,
 * and a draft is made once.
 */
export async function readUpload(house: House, uploadId: string): Promise<void> {
  const upload = await house.read((reader) => findUpload(reader, uploadId))
  if (upload === null || !isUnfinished(upload)) return
  const outcome = await readApart(house, upload)
  if (!outcome.ok) {
    const { documents, refusal } = outcome
    if (documents !== undefined) return await openArchive(house, uploadId, documents)
    return await refuseUpload(house, uploadId, refusal)
  }
  await house.write((writer) => keepReading(house, writer, uploadId, outcome))
}

/** Ends an upload with the reason why nothing came of it. */
export async function refuseUpload(
  house: House,
  uploadId: string,
  refusal: ApplicationRefusal,
): Promise<void> {
  await move(house, uploadId, { state: 'refused', progress: 1, refusal, at: house.now() })
}

/** Steps are noted one after another, all of them before the outcome is. */
async function readApart(house: House, upload: Upload): Promise<ReadFile> {
  const bytes = await collected(house.files.open(upload.sha256), upload.bytes)
  let noted = move(house, upload.id, { state: 'reading', progress: 0.05, at: house.now() })
  const remembered = await house.read((reader) => listMeanings(reader, upload.organisationId, mostMeanings))
  const word = { settled: [], remembered }
  const outcome = await house.readApart({ bytes, name: upload.fileName, word }, (step) => {
    const state = step === 'reading' ? 'reading' : 'recognising'
    noted = noted.then(() => move(house, upload.id, { state, progress: progressAt[step], at: house.now() }))
    // What fails is thrown below; until then it must not count as unhandled.
    noted.catch(() => undefined)
  })
  await noted
  return outcome
}

async function move(house: House, uploadId: string, step: UploadMove): Promise<void> {
  await house.write(async (writer) => {
    const upload = await lockUpload(writer, uploadId)
    if (upload !== null && isUnfinished(upload)) await moveUpload(writer, uploadId, step)
  })
}

async function keepReading(
  house: House,
  writer: Writer,
  uploadId: string,
  read: Extract<ReadFile, { ok: true }>,
): Promise<void> {
  const upload = await lockUpload(writer, uploadId)
  if (upload === null || !isUnfinished(upload)) return
  const organisation = await findOrganisation(writer, upload.organisationId)
  if (organisation === null) throw new Error(`upload ${uploadId} belongs to no organisation`)
  const at = house.now()
  const draftId = house.newId()
  const { reading } = read
  const hasPlan = reading.plans.length > 0
  const whole = hasPlan ? reading : { ...reading, plans: [emptyPlan('', levelOf(organisation.kind))] }
  await saveDraft(
    writer,
    {
      regionId: upload.regionId,
      id: draftId,
      organisationId: upload.organisationId,
      title: titleOf(whole) ?? upload.fileName ?? untitled,
      revision: 0,
      reading: whole,
      sha256: upload.sha256,
      fileName: upload.fileName,
      changedAt: at,
      changedBy: upload.personId,
      droppedAt: null,
      enactedAt: null,
    },
    { source: read.document, readerFindings: read.findings },
  )
  await moveUpload(writer, uploadId, { state: hasPlan ? 'read' : 'no-plan', progress: 1, draftId, at })
}

async function collected(parts: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let at = 0
  for await (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  if (at !== length) throw new Error(`a kept file has ${at} bytes instead of ${length}`)
  return bytes
}
