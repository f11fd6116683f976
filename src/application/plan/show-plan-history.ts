import { accept, type Result } from '#core/result.ts'
import type { Context } from '../context.ts'
import { type History, historyOf } from '../journal/history-lines.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seePlan } from './see-plan.ts'

/** What happened to a plan and its tasks, newest first. */
export function showPlanHistory(
  context: Context,
  id: string,
  below: number | null,
): Promise<Result<History, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, id)
    if (!seen.ok) return seen
    return accept(await historyOf(reader, id, below))
  })
}
