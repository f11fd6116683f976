import type { ColumnMemory } from '#core/plan/table-reading.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'

export interface SaidMeaning extends ColumnMemory {
  readonly regionId: string
  readonly organisationId: string
  readonly draftId: string
  readonly saidBy: string
}

/** Keeps what was said last about a shape of an issuer. */
export async function saveMeaning(writer: Writer, said: SaidMeaning): Promise<void> {
  const news = {
    roles: jsonText(said.roles),
    draft_id: said.draftId,
    document: said.from.document,
    said_by: said.saidBy,
    said_at: said.from.at,
  }
  await writer.tables
    .insertInto('column_meaning')
    .values({
      region_id: said.regionId,
      organisation_id: said.organisationId,
      issuer: said.issuer,
      shape: said.shape,
      ...news,
    })
    .onConflict((row) => row.columns(['region_id', 'organisation_id', 'key']).doUpdateSet(news))
    .execute()
}

export async function forgetMeaning(
  writer: Writer,
  { organisationId, issuer, shape }: Pick<SaidMeaning, 'organisationId' | 'issuer' | 'shape'>,
): Promise<void> {
  await writer.tables
    .deleteFrom('column_meaning')
    .where('organisation_id', '=', organisationId)
    .where('issuer', '=', issuer)
    .where('shape', '=', shape)
    .execute()
}
