import { sql } from 'kysely'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { Draft, DraftHead, DraftLine, DraftSource, ReaderNote } from './draft.ts'

function heads(reader: Reader) {
  return reader.tables
    .selectFrom('draft')
    .select([
      'region_id as regionId',
      'id',
      'organisation_id as organisationId',
      'title',
      'revision',
      'sha256',
      'file_name as fileName',
      'changed_at as changedAt',
      'changed_by as changedBy',
      'upper_plan_id as upperPlanId',
      'upper_task_id as upperTaskId',
      'dropped_at as droppedAt',
      'enacted_at as enactedAt',
    ])
}

/** Without its rows, which may be thousands: for asking whether anything is new. */
export async function findDraftHead(reader: Reader, id: string): Promise<DraftHead | null> {
  return (await heads(reader).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function findDraft(reader: Reader, id: string): Promise<Draft | null> {
  return (await heads(reader).select('reading').where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, kept from others until the transaction ends: changes of one draft stand in a queue. */
export async function lockDraft(writer: Writer, id: string): Promise<Draft | null> {
  return (await heads(writer).select('reading').where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** Fetched apart: it is large and never changes. */
export async function findDraftSource(reader: Reader, id: string): Promise<DraftSource> {
  const row = await reader.tables
    .selectFrom('draft')
    .select(['source'])
    .select(() => sql<readonly ReaderNote[]>`reader_findings`.as('readerFindings'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row
}

/** Open drafts within reach, newest change first. */
export async function listOpenDrafts(
  reader: Reader,
  reach: readonly string[],
  limit: number,
): Promise<readonly DraftLine[]> {
  if (reach.length === 0) return []
  return await reader.tables
    .selectFrom('draft')
    .innerJoin('organisation', 'organisation.id', 'draft.organisation_id')
    .innerJoin('person', 'person.id', 'draft.changed_by')
    .select([
      'draft.id',
      'draft.title',
      'draft.organisation_id as organisationId',
      'draft.file_name as fileName',
      'draft.measures',
      'draft.changed_at as changedAt',
      'person.name as changedBy',
    ])
    .where('draft.dropped_at', 'is', null)
    .where('draft.enacted_at', 'is', null)
    .where(withinReach('draft.organisation_id', reach))
    .orderBy('draft.changed_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(limit)
    .execute()
}
