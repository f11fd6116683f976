import type { Job } from '#store/queue/add-job.ts'
import type { Upload } from '#store/upload/upload.ts'

const longestName = 255

/**
 * The job that reads an upload: one at a time for each, however often it is asked for. A person's files are read one
 * after another, so that ten bad ones never keep all others waiting.
 */
export function readUploadJob({ id, personId }: Pick<Upload, 'id' | 'personId'>): Job {
  return {
    task: 'read-upload',
    payload: { uploadId: id },
    key: `read-upload:${id}`,
    line: `read-upload:${personId}`,
    attempts: 3,
  }
}

/** The job that reads an upload's pages that are pictures. One after another: others' files are read meanwhile. */
export function readPicturesJob(uploadId: string, pages: readonly number[]) {
  return {
    task: 'read-pictures',
    payload: { uploadId, pages },
    key: `read-pictures:${uploadId}`,
    line: 'pictures',
    attempts: 3,
  }
}

/**
 * A name only to be shown: no folders, no control characters, none that turn the letters around («exe.txt» for «txt.exe»), and the
 * ending survives the cut.
 */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (shown.length <= longestName) return shown
  const ending = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? ''
  return shown.slice(0, longestName - ending.length) + ending
}
