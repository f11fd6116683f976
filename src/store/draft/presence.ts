import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** Says that somebody has a draft open. */
export async function savePresence(
  writer: Writer,
  draftId: string,
  personId: string,
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('draft_presence')
    .values({ draft_id: draftId, person_id: personId, seen_at: at })
    .onConflict((row) => row.columns(['draft_id', 'person_id']).doUpdateSet({ seen_at: at }))
    .execute()
}

/** Names of those who were seen in it after `since`, somebody left out. */
export async function listPresent(
  reader: Reader,
  draftId: string,
  otherThan: string,
  since: string,
): Promise<readonly string[]> {
  const rows = await reader.tables
    .selectFrom('draft_presence')
    .innerJoin('person', 'person.id', 'draft_presence.person_id')
    .select('person.name')
    .where('draft_presence.draft_id', '=', draftId)
    .where('draft_presence.person_id', '<>', otherThan)
    .where('draft_presence.seen_at', '>', since)
    .orderBy('person.name')
    .execute()
  return rows.map((row) => row.name)
}

/** Forgets everybody who was last seen before `before`; gives how many. */
export async function sweepPresence(writer: Writer, before: string): Promise<number> {
  const swept = await sql`delete from draft_presence where seen_at < ${before}`.execute(writer.tables)
  return Number(swept.numAffectedRows ?? 0)
}
