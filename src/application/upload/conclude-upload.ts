import { emptyPlan } from '#core/plan/empty-plan.ts'
import { findAmending, saveDraftBasis } from '#store/draft/draft-basis.ts'
import { saveDraft } from '#store/draft/save-draft.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { lockPlans } from '#store/plan/find-plan.ts'
import { findAmended } from '#store/upload/amended.ts'
import { lockUpload } from '#store/upload/find-upload.ts'
import { moveUpload } from '#store/upload/save-upload.ts'
import { isUnfinished } from '#store/upload/upload.ts'
import type { Writer } from '#store/writer.ts'
import { amendedReading } from '../amendment/amended-reading.ts'
import type { House, ReadFile } from '../context.ts'
import { levelOf } from '../draft/level-of.ts'
import { titleOf } from '../draft/title-of.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { untitled } from '../ru/draft.ru.ts'
import { openArchive } from './open-archive.ts'

/** Makes of a reading what it is: a draft, uploads of their own, or the end with its reason. */
export async function concludeUpload(house: House, uploadId: string, outcome: ReadFile): Promise<void> {
  if (outcome.ok) return await house.write((writer) => keepReading(house, writer, uploadId, outcome))
  const { documents, refusal } = outcome
  if (documents !== undefined) await openArchive(house, uploadId, documents)
  else await refuseUpload(house, uploadId, refusal)
}

/** Ends an upload with the reason why nothing came of it. */
export async function refuseUpload(
  house: House,
  uploadId: string,
  refusal: ApplicationRefusal,
): Promise<void> {
  await house.write(async (writer) => {
    const upload = await lockUpload(writer, uploadId)
    if (upload === null || !isUnfinished(upload)) return
    await moveUpload(writer, uploadId, { state: 'refused', progress: 1, refusal, at: house.now() })
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
  const amendsPlanId = await findAmended(writer, uploadId)
  if (amendsPlanId !== null) {
    await lockPlans(writer, [amendsPlanId])
    if ((await findAmending(writer, amendsPlanId)) !== null) {
      const refusal: ApplicationRefusal = { code: 'amendment/already-drafted' }
      await moveUpload(writer, uploadId, { state: 'refused', progress: 1, refusal, at })
      return
    }
  }
  const amended = amendsPlanId === null ? null : await amendedReading(writer, amendsPlanId, read, house.newId)
  const reading = amended?.reading ?? read.reading
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
      upperPlanId: null,
      upperTaskId: null,
      droppedAt: null,
      enactedAt: null,
    },
    { source: read.document, readerFindings: read.findings },
  )
  if (amended !== null) {
    const { notes } = amended
    await saveDraftBasis(writer, draftId, { amendsPlanId, followsPlanId: null, notes })
  }
  await moveUpload(writer, uploadId, { state: hasPlan ? 'read' : 'no-plan', progress: 1, draftId, at })
}
