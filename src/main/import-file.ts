import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Context } from '#application/context.ts'
import type { ApplicationRefusal } from '#application/refusal.ts'
import { importPlan } from '#application/upload/import-plan.ts'
import { readUpload } from '#application/upload/read-upload.ts'
import { showUpload } from '#application/upload/show-upload.ts'
import type { UploadView } from '#application/upload/view.ts'
import type { Result } from '#core/result.ts'

/**
 * Takes a file in by the same door as the web does and waits for its reading. A site that runs beside may come first;
 * the draft is made once. A file that cannot be opened is an exception of Node's.
 */
export async function importFile(
  context: Context,
  organisationId: string,
  path: string,
  fileName: string = basename(path),
): Promise<Result<UploadView, ApplicationRefusal>> {
  const bytes = createReadStream(path)
  const taken = await importPlan(context, { organisationId, fileName, bytes, amends: null })
  if (!taken.ok) return taken
  await readUpload(context, taken.value.id)
  return await showUpload(context, taken.value.id)
}
