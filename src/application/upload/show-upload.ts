import { accept, type Result } from '#core/result.ts'
import { findUpload, listUploads as listOwn } from '#store/upload/find-upload.ts'
import { listKnown } from '#store/upload/list-known.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../organisation/sight.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { type UploadView, viewUpload } from './view.ts'

const most = 100

/** How far the reading of my file is, and what came of it. */
export function showUpload(context: Context, id: string): Promise<Result<UploadView, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const upload = await findUpload(reader, id)
    if (upload === null || upload.personId !== context.who.personId) return no('upload/not-found')
    const known = await listKnown(reader, [upload.sha256], reachOf(context.who, 'plan/see'))
    return accept(viewUpload(upload, known))
  })
}

/** My uploads, newest first. */
export function listUploads(context: Context): Promise<{ readonly uploads: readonly UploadView[] }> {
  return context.read(async (reader) => {
    const uploads = await listOwn(reader, context.who.personId, most)
    const files = [...new Set(uploads.map((upload) => upload.sha256))]
    const known = await listKnown(reader, files, reachOf(context.who, 'plan/see'))
    return { uploads: uploads.map((upload) => viewUpload(upload, known)) }
  })
}
