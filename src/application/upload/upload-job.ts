const longestName = 255

/** The job that reads an upload: one at a time for each, however often it is asked for. */
export function readUploadJob(uploadId: string) {
  return { task: 'read-upload', payload: { uploadId }, key: `read-upload:${uploadId}`, attempts: 3 }
}

/** A name only to be shown: no folders, no control characters, and the ending survives the cut. */
export function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const shown = last.replace(/\p{Cc}/gu, '').trim()
  if (shown.length <= longestName) return shown
  const ending = /\.[^.]{1,10}$/.exec(shown)?.[0] ?? ''
  return shown.slice(0, longestName - ending.length) + ending
}
