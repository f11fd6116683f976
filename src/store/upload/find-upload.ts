import { sql } from 'kysely'
import type { Refusal } from '#core/result.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import { type Upload, type UploadState, unfinishedStates } from './upload.ts'

function uploads(reader: Reader) {
  return reader.tables
    .selectFrom('upload')
    .select([
      'id',
      'region_id as regionId',
      'organisation_id as organisationId',
      'person_id as personId',
      'sha256',
      'file_name as fileName',
      'bytes',
      'progress',
      'page',
      'page_count as pageCount',
      'draft_id as draftId',
      'started_at as startedAt',
    ])
    .select(() => [sql<UploadState>`state`.as('state'), sql<Refusal | null>`refusal`.as('refusal')])
    .where('forgotten_at', 'is', null)
}

/** null: there is none, or it has been forgotten. */
export async function findUpload(reader: Reader, id: string): Promise<Upload | null> {
  return (await uploads(reader).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The same, kept from others until the transaction ends. */
export async function lockUpload(writer: Writer, id: string): Promise<Upload | null> {
  return (await uploads(writer).where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** A person's own, newest first. */
export function listUploads(reader: Reader, personId: string, limit: number): Promise<readonly Upload[]> {
  return uploads(reader)
    .where('person_id', '=', personId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Those whose reading has not come to its end: after a start nobody is at work on them. */
export function listUnfinished(reader: Reader): Promise<readonly Upload[]> {
  return uploads(reader)
    .where('state', 'in', [...unfinishedStates])
    .orderBy('started_at')
    .execute()
}
