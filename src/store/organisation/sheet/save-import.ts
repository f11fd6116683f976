import { jsonText } from '../../json-text.ts'
import type { Writer } from '../../writer.ts'
import type { ImportOutcome, SheetImport } from './sheet-import.ts'

export async function saveImport(writer: Writer, made: SheetImport): Promise<void> {
  await writer.tables
    .insertInto('organisation_import')
    .values({
      region_id: made.regionId,
      id: made.id,
      organisation_id: made.organisationId,
      person_id: made.personId,
      file_name: made.fileName,
      rows: jsonText(made.rows),
      notes: jsonText(made.notes),
      started_at: made.startedAt,
    })
    .execute()
}

/** The rows have done their work; what came of them is told by the journal. */
export async function closeImport(
  writer: Writer,
  id: string,
  outcome: ImportOutcome,
  at: string,
): Promise<void> {
  await writer.tables
    .updateTable('organisation_import')
    .set({ applied_at: at, outcome: jsonText(outcome), rows: '[]' })
    .where('id', '=', id)
    .execute()
}

/** A person's sheets that were never brought in: a new one takes their place. */
export async function dropOpenImports(writer: Writer, personId: string): Promise<void> {
  await writer.tables
    .deleteFrom('organisation_import')
    .where('person_id', '=', personId)
    .where('applied_at', 'is', null)
    .execute()
}
