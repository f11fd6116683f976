import { sql } from 'kysely'
import type { Reader } from '../reader.ts'

/** The organisation to which the subject of a line of the journal belongs: a plan, a draft, an upload, or it is one itself. */
export async function findPlaceOfSubject(reader: Reader, subjectId: string): Promise<string | null> {
  const found = await sql<{ place: string | null }>`
    select coalesce(
      (select id from organisation where id = ${subjectId}),
      (select organisation_id from plan where id = ${subjectId}),
      (select organisation_id from draft where id = ${subjectId}),
      (select organisation_id from upload where id = ${subjectId})
    ) as place
  `.execute(reader.tables)
  return found.rows[0]?.place ?? null
}
