import type { Task } from 'graphile-worker'
import type { House } from '#application/context.ts'
import { refuseUpload } from '#application/upload/conclude-upload.ts'
import { readUpload, readUploadPictures } from '#application/upload/read-upload.ts'

/** Reads one upload. After the last failed attempt its owner is told so; the fault goes to the log all the same. */
export function readUploadTask(house: House): Task {
  return (payload, { job }) => toTheEnd(house, payload, job, (uploadId) => readUpload(house, uploadId))
}

/** Reads the pages of one upload that are pictures. */
export function readPicturesTask(house: House): Task {
  return (payload, { job }) =>
    toTheEnd(house, payload, job, (uploadId) => readUploadPictures(house, uploadId, pagesOf(payload)))
}

async function toTheEnd(
  house: House,
  payload: unknown,
  job: { readonly attempts: number; readonly max_attempts: number },
  read: (uploadId: string) => Promise<void>,
): Promise<void> {
  const uploadId = uploadIdOf(payload)
  try {
    await read(uploadId)
  } catch (fault) {
    if (job.attempts >= job.max_attempts)
      await refuseUpload(house, uploadId, { code: 'upload/reading-failed' })
    throw fault
  }
}

function pagesOf(payload: unknown): readonly number[] {
  if (typeof payload === 'object' && payload !== null && 'pages' in payload && Array.isArray(payload.pages))
    return payload.pages.map(Number)
  throw new Error('a job without pages')
}

function uploadIdOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'uploadId' in payload)
    return String(payload.uploadId)
  throw new Error('a job without an upload')
}
