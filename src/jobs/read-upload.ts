import type { Task } from 'graphile-worker'
import type { House } from '#application/context.ts'
import { readUpload, refuseUpload } from '#application/upload/read-upload.ts'

/** Reads one upload. After the last failed attempt its owner is told so; the fault goes to the log all the same. */
export function readUploadTask(house: House): Task {
  return async (payload, { job }) => {
    const uploadId = uploadIdOf(payload)
    try {
      await readUpload(house, uploadId)
    } catch (fault) {
      if (job.attempts >= job.max_attempts) {
        await refuseUpload(house, uploadId, { code: 'upload/reading-failed' })
      }
      throw fault
    }
  }
}

function uploadIdOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'uploadId' in payload)
    return String(payload.uploadId)
  throw new Error('a job without an upload')
}
