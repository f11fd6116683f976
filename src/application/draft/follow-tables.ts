import type { DraftChange } from '#core/plan/draft-change.ts'
import { sameValue } from '#core/plan/same-value.ts'
import type { TableReading } from '#core/plan/table-reading.ts'
import { foldName, tableShape } from '#core/plan/table-shape.ts'
import { forgetMeaning, saveMeaning } from '#store/column/save-meaning.ts'
import type { Draft } from '#store/draft/draft.ts'
import type { Writer } from '#store/writer.ts'

/**
 * What is said about the columns of a draft's tables is remembered for the next document, and what is taken back is
 * forgotten. It follows the draft's changes, so that undoing one undoes what was remembered by it.
 */
export async function followTables(
  writer: Writer,
  draft: Draft,
  change: Extract<DraftChange, { readonly kind: 'set-tables' }>,
): Promise<void> {
  const { regionId, organisationId } = draft
  const after = (table: TableReading) => change.to.find((one) => sameValue(one.at, table.at))
  for (const table of change.from) {
    if (!isTold(table) || isTold(after(table))) continue
    await forgetMeaning(writer, { organisationId, ...keyOf(table) })
  }
  for (const table of change.to) {
    if (!isTold(table)) continue
    await saveMeaning(writer, {
      regionId,
      organisationId,
      ...keyOf(table),
      roles: table.columns.map((column) => column.role),
      draftId: draft.id,
      from: table.remembered ?? { document: draft.fileName ?? draft.title, at: draft.changedAt },
      saidBy: draft.changedBy,
    })
  }
}

function keyOf(table: TableReading) {
  return { issuer: foldName(table.issuer), shape: tableShape(table) }
}

function isTold(table: TableReading | undefined): boolean {
  return table?.origin === 'person' || table?.origin === 'memory'
}
