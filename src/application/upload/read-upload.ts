import { addJob } from '#store/queue/add-job.ts'
import { findUpload, lockUpload } from '#store/upload/find-upload.ts'
import { moveUpload } from '#store/upload/save-upload.ts'
import { isUnfinished, type Upload } from '#store/upload/upload.ts'
import type { House } from '../context.ts'
import { concludeUpload } from './conclude-upload.ts'
import { noteSteps } from './note-steps.ts'
import { readPicturesJob } from './upload-job.ts'

/**
 * Reads an upload and makes its draft, or says why not; pages of it that are pictures are left to a job of their own. It
 * may be run again at any time: what is finished stays as it is, and a draft is made once.
 */
export async function readUpload(house: House, uploadId: string): Promise<void> {
  const upload = await unfinished(house, uploadId)
  if (upload === null) return
  const outcome = await noteSteps(house, upload, house.readApart)
  if (outcome.pictures === undefined) await concludeUpload(house, uploadId, outcome)
  else await leavePictures(house, uploadId, outcome.pictures)
}

/** Reads an upload some of whose pages, or all, are pictures. It too may be run again. */
export async function readUploadPictures(
  house: House,
  uploadId: string,
  pages: readonly number[],
): Promise<void> {
  const upload = await unfinished(house, uploadId)
  if (upload === null) return
  const outcome = await noteSteps(house, upload, (file, onStep) => house.readPictures(file, pages, onStep))
  await concludeUpload(house, uploadId, outcome)
}

async function unfinished(house: House, uploadId: string): Promise<Upload | null> {
  const upload = await house.read((reader) => findUpload(reader, uploadId))
  return upload === null || !isUnfinished(upload) ? null : upload
}

async function leavePictures(house: House, uploadId: string, pages: readonly number[]): Promise<void> {
  await house.write(async (writer) => {
    const upload = await lockUpload(writer, uploadId)
    if (upload === null || !isUnfinished(upload)) return
    await moveUpload(writer, uploadId, { state: 'seeing', progress: 0, at: house.now() })
    await addJob(writer, readPicturesJob(uploadId, pages))
  })
}
