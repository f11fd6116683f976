import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { pastedText } from '../ru/draft.ru.ts'
import { seeDraftHead } from './see-draft.ts'

/** The bytes that came in, as they came. */
export interface Original {
  readonly fileName: string
  readonly sha256: string
  readonly bytes: AsyncIterable<Uint8Array>
}

export async function openOriginalOfDraft(
  context: Context,
  id: string,
): Promise<Result<Original, ApplicationRefusal>> {
  const seen = await context.read((reader) => seeDraftHead(reader, context.who, id))
  if (!seen.ok) return seen
  const { sha256, fileName } = seen.value.draft
  if (sha256 === null) return no('draft/original-missing')
  return accept({ fileName: fileName ?? pastedText, sha256, bytes: context.files.open(sha256) })
}
