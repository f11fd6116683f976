import type { Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { importPlan } from './import-plan.ts'
import type { UploadView } from './view.ts'

/** Takes a pasted text in as if it were a text file. */
export async function importText(
  context: Context,
  pasted: { readonly organisationId: string; readonly text: string; readonly amends?: string | null },
): Promise<Result<UploadView, ApplicationRefusal>> {
  if (pasted.text.trim() === '') return no('file/empty')
  return await importPlan(context, {
    organisationId: pasted.organisationId,
    fileName: null,
    amends: pasted.amends ?? null,
    bytes: encoded(pasted.text),
  })
}

async function* encoded(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
