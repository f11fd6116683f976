import { sql } from 'kysely'
import type { ColumnRole } from '#core/plan/column-role.ts'
import type { ColumnMemory } from '#core/plan/table-reading.ts'
import type { Reader } from '../reader.ts'

/** What an organisation remembers of the columns of tables, newest first. */
export async function listMeanings(
  reader: Reader,
  organisationId: string,
  limit: number,
): Promise<readonly ColumnMemory[]> {
  const rows = await reader.tables
    .selectFrom('column_meaning')
    .select(['issuer', 'shape', 'document', 'said_at as at'])
    .select(() => sql<readonly ColumnRole[]>`roles`.as('roles'))
    .where('organisation_id', '=', organisationId)
    .orderBy('said_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ document, at, ...meaning }) => ({ ...meaning, from: { document, at } }))
}
