import type { DraftChange } from '#core/plan/draft-change.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import type { Draft } from '#store/draft/draft.ts'
import { logChanges } from '#store/draft/log-changes.ts'
import { saveReading } from '#store/draft/save-draft.ts'
import type { Writer } from '#store/writer.ts'
import type { Context } from '../context.ts'
import { followTables } from './follow-tables.ts'
import { titleOf } from './title-of.ts'

/** Keeps what a locked draft has become by changes that are done all together, and logs them for others. */
export async function saveChanges(
  writer: Writer,
  context: Context,
  draft: Draft,
  done: {
    readonly requestId: string
    readonly changes: readonly DraftChange[]
    readonly reading: Reading
  },
): Promise<Draft> {
  const at = context.now()
  const { personId } = context.who
  const { requestId, changes, reading } = done
  const next: Draft = {
    ...draft,
    reading,
    title: titleOf(reading) ?? draft.title,
    revision: draft.revision + changes.length,
    changedAt: at,
    changedBy: personId,
  }
  await saveReading(writer, next)
  await logChanges(
    writer,
    draft,
    changes.map((change, index) => ({
      revision: draft.revision + index + 1,
      requestId,
      change,
      personId,
      at,
    })),
  )
  for (const change of changes) if (change.kind === 'set-tables') await followTables(writer, next, change)
  return next
}
