import { sql } from 'kysely'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { LoggedChange } from './draft.ts'

export interface ChangeToLog {
  readonly revision: number
  readonly requestId: string
  readonly change: DraftChange
  readonly personId: string
  readonly at: string
}

export async function logChanges(
  writer: Writer,
  draft: { readonly regionId: string; readonly id: string },
  changes: readonly ChangeToLog[],
): Promise<void> {
  await sql`
    insert into draft_change (region_id, draft_id, revision, request_id, change, person_id, at)
    select ${draft.regionId}, ${draft.id}, row.revision, row."requestId", row.change, row."personId", row.at
    from jsonb_to_recordset(${jsonText(changes)}::jsonb)
      as row (revision integer, "requestId" uuid, change jsonb, "personId" uuid, at timestamptz)
  `.execute(writer.tables)
}

function logged(reader: Reader, draftId: string) {
  return reader.tables
    .selectFrom('draft_change')
    .innerJoin('person', 'person.id', 'draft_change.person_id')
    .select([
      'draft_change.revision',
      'draft_change.request_id as requestId',
      'draft_change.person_id as personId',
      'person.name as by',
      'draft_change.at',
    ])
    .select(() => sql<DraftChange>`draft_change.change`.as('change'))
    .where('draft_change.draft_id', '=', draftId)
    .orderBy('draft_change.revision')
}

/** What was done after a revision, in order; at most `limit`. */
export function listChangesSince(
  reader: Reader,
  draftId: string,
  revision: number,
  limit: number,
): Promise<readonly LoggedChange[]> {
  return logged(reader, draftId).where('draft_change.revision', '>', revision).limit(limit).execute()
}

/** Who changed a draft last after a revision; null: nobody did. */
export async function findLastChanger(
  reader: Reader,
  draftId: string,
  revision: number,
  otherThan: string,
): Promise<string | null> {
  const last = await reader.tables
    .selectFrom('draft_change')
    .innerJoin('person', 'person.id', 'draft_change.person_id')
    .select('person.name')
    .where('draft_change.draft_id', '=', draftId)
    .where('draft_change.revision', '>', revision)
    .where('draft_change.person_id', '<>', otherThan)
    .orderBy('draft_change.revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.name ?? null
}

/** Whether this very request has been done already. */
export async function hasRequest(reader: Reader, draftId: string, requestId: string): Promise<boolean> {
  const found = await reader.tables
    .selectFrom('draft_change')
    .select('revision')
    .where('draft_id', '=', draftId)
    .where('request_id', '=', requestId)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
