import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type HistoryLine, historyLines } from '../journal/history-lines.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seePlan } from './see-plan.ts'

/** What happened to a plan and its tasks, newest first. */
export function showHistory(
  context: Context,
  id: string,
): Promise<Result<{ readonly lines: readonly HistoryLine[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, id)
    if (!seen.ok) return seen
    return accept({ lines: await historyLines(reader, id) })
  })
}
