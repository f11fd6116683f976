import { accept, type Result } from '#core/result.ts'
import { listLines } from '#store/journal/list-lines.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { journalText } from '../ru/journal.ru.ts'
import { seePlan } from './see-plan.ts'

export interface HistoryLine {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly sentence: string
}

const most = 500

/** What happened to a plan and its tasks, newest first. */
export function showHistory(
  context: Context,
  id: string,
): Promise<Result<{ readonly lines: readonly HistoryLine[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seePlan(reader, context.who, id)
    if (!seen.ok) return seen
    const lines = await listLines(reader, id, { limit: most })
    return accept({
      lines: lines.map((line) => ({
        number: line.number,
        at: line.at,
        by: line.personName,
        sentence: journalText(line.verb, line.noun, line.details),
      })),
    })
  })
}
