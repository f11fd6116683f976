import type { ArchivedDocument } from '#documents/readers/archive/archived-document.ts'
import type { KeptFile } from '#store/files/open-files.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import { addJob } from '#store/queue/add-job.ts'
import { lockUpload } from '#store/upload/find-upload.ts'
import { moveUpload, saveUpload } from '#store/upload/save-upload.ts'
import { isUnfinished, type Upload } from '#store/upload/upload.ts'
import type { House } from '../context.ts'
import { plainName, readUploadJob } from './upload-job.ts'

/**
 * Makes an upload of each document in an archive, for the same person and organisation, and leaves their reading to the
 * queue. All of them or none: it may be run again at any time.
 */
export async function openArchive(
  house: House,
  uploadId: string,
  documents: readonly ArchivedDocument[],
): Promise<void> {
  const kept: { readonly name: string; readonly file: KeptFile }[] = []
  for (const document of documents) {
    kept.push({ name: document.name, file: await house.files.keep(whole(document.bytes)) })
  }
  await house.write(async (writer) => {
    const archive = await lockUpload(writer, uploadId)
    if (archive === null || !isUnfinished(archive)) return
    const at = house.now()
    for (const { name, file } of kept) {
      const upload: Upload = {
        ...archive,
        id: house.newId(),
        sha256: file.sha256,
        bytes: file.bytes,
        fileName: plainName(name),
        state: 'waiting',
        progress: 0,
        page: null,
        pageCount: null,
        startedAt: at,
      }
      await recordKeptFile(writer, file, at)
      await saveUpload(writer, upload)
      await addJob(writer, readUploadJob(upload))
    }
    await moveUpload(writer, uploadId, { state: 'unpacked', progress: 1, at })
  })
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
