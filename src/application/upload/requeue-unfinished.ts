import { addJob } from '#store/queue/add-job.ts'
import { openLines } from '#store/queue/open-lines.ts'
import { listUnfinished } from '#store/upload/find-upload.ts'
import type { House } from '../context.ts'
import { readUploadJob } from './upload-job.ts'

/** After a start nobody is at work on unfinished uploads: asks for their reading anew. Gives how many there were. */
export function requeueUnfinished(house: House): Promise<number> {
  return house.write(async (writer) => {
    const uploads = await listUnfinished(writer)
    await openLines(writer)
    for (const upload of uploads) await addJob(writer, readUploadJob(upload))
    return uploads.length
  })
}
