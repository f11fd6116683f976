import { type Selectable, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Journal } from '../tables/tables.ts'
import type { JournalLine } from './line.ts'

export interface LinesWanted {
  readonly limit: number
  /** Only lines of smaller numbers: the next page. */
  readonly before?: number
  /** Only lines about these; left out: all. */
  readonly nouns?: readonly string[]
}

/** What happened to one thing, newest first. */
export async function listLines(
  reader: Reader,
  subjectId: string,
  { limit, before, nouns }: LinesWanted,
): Promise<readonly JournalLine[]> {
  const rows = await reader.tables
    .selectFrom('journal')
    .selectAll()
    .where('subject_id', '=', subjectId)
    .$if(before !== undefined, (lines) => lines.where('number', '<', before ?? 0))
    .$if(nouns !== undefined, (lines) => lines.where('noun', 'in', nouns ?? []))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(lineOf)
}

/** What came to a task and went from it, newest first; a task has a few dozen pieces of evidence at most. */
export async function listEvidenceLines(reader: Reader, taskId: string): Promise<readonly JournalLine[]> {
  const rows = await reader.tables
    .selectFrom('journal')
    .selectAll()
    .where('noun', '=', 'evidence')
    .where(sql<boolean>`details ->> 'taskId' = ${taskId}`)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(lineOf)
}

export function lineOf(row: Selectable<Journal>): JournalLine {
  return {
    regionId: row.region_id,
    number: row.number,
    at: row.at,
    personId: row.person_id,
    personName: row.person_name,
    address: row.address,
    verb: row.verb,
    noun: row.noun,
    subjectId: row.subject_id,
    organisationId: row.organisation_id,
    details: row.details,
  }
}
