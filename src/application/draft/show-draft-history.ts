import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type History, historyOf } from '../journal/history-lines.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seeDraftHead } from './see-draft.ts'

/** Who began a draft, dropped it and brought it back, newest first. */
export function showDraftHistory(
  context: Context,
  id: string,
  below: number | null,
): Promise<Result<History, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeDraftHead(reader, context.who, id)
    return seen.ok ? accept(await historyOf(reader, id, below)) : seen
  })
}
