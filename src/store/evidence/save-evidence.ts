import type { EvidenceKind, PeopleShown } from '#core/evidence/evidence-kind.ts'
import type { Writer } from '../writer.ts'
import type { EvidenceRecord } from './evidence-record.ts'

/** Lays pieces of evidence by their tasks. Record the files first. */
export async function saveEvidence(writer: Writer, pieces: readonly EvidenceRecord[]): Promise<void> {
  if (pieces.length === 0) return
  const rows = pieces.map((evidence) => ({
    region_id: evidence.regionId,
    id: evidence.id,
    task_id: evidence.taskId,
    form: evidence.form,
    kind: evidence.kind,
    content: evidence.content,
    caption: evidence.caption,
    sha256: evidence.sha256,
    format: evidence.format,
    thumbnail: evidence.thumbnail,
    people: evidence.people,
    added_at: evidence.addedAt,
    added_by: evidence.addedBy,
  }))
  await writer.tables.insertInto('evidence').values(rows).execute()
}

export async function markEvidence(
  writer: Writer,
  id: string,
  marks: { readonly kind: EvidenceKind; readonly people: PeopleShown | null },
): Promise<void> {
  await writer.tables.updateTable('evidence').set(marks).where('id', '=', id).execute()
}

/** Takes it from the task; the row and the bytes stay. */
export async function removeEvidence(writer: Writer, id: string, by: string, at: string): Promise<void> {
  await writer.tables
    .updateTable('evidence')
    .set({ removed_at: at, removed_by: by })
    .where('id', '=', id)
    .execute()
}
