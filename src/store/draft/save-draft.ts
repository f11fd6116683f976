import type { Reading } from '#core/plan/plan-draft.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { Draft, DraftSource } from './draft.ts'

/** Keeps a new draft. */
export async function saveDraft(writer: Writer, draft: Draft, beside: DraftSource | null): Promise<void> {
  await writer.tables
    .insertInto('draft')
    .values({
      region_id: draft.regionId,
      id: draft.id,
      organisation_id: draft.organisationId,
      title: draft.title,
      revision: draft.revision,
      measures: countMeasures(draft.reading),
      reading: jsonText(draft.reading),
      source: beside === null ? null : jsonText(beside.source),
      reader_findings: jsonText(beside?.readerFindings ?? []),
      sha256: draft.sha256,
      file_name: draft.fileName,
      created_at: draft.changedAt,
      created_by: draft.changedBy,
      changed_at: draft.changedAt,
      changed_by: draft.changedBy,
      upper_plan_id: draft.upperPlanId,
      upper_task_id: draft.upperTaskId,
    })
    .execute()
}

/** Keeps what a locked draft has become. */
export async function saveReading(
  writer: Writer,
  draft: Pick<Draft, 'id' | 'title' | 'revision' | 'reading' | 'changedAt' | 'changedBy'>,
): Promise<void> {
  await writer.tables
    .updateTable('draft')
    .set({
      title: draft.title,
      revision: draft.revision,
      measures: countMeasures(draft.reading),
      reading: jsonText(draft.reading),
      changed_at: draft.changedAt,
      changed_by: draft.changedBy,
    })
    .where('id', '=', draft.id)
    .execute()
}

/** Out of the lists, or back into them: `at` null brings it back. */
export async function dropDraft(writer: Writer, id: string, at: string | null): Promise<void> {
  await writer.tables.updateTable('draft').set({ dropped_at: at }).where('id', '=', id).execute()
}

/** In force it is read-only; null opens it again. */
export async function closeDraft(writer: Writer, id: string, at: string | null): Promise<void> {
  await writer.tables.updateTable('draft').set({ enacted_at: at }).where('id', '=', id).execute()
}

function countMeasures(reading: Reading): number {
  return reading.plans.reduce((sum, plan) => sum + plan.measures.length, 0)
}
