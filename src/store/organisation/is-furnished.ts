import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import { withinReach } from './within-reach.ts'

/** Whether there are organisations below these, and somebody besides `personId` who holds a role at them or below. */
export async function isFurnished(
  reader: Reader,
  reach: readonly string[],
  personId: string,
): Promise<boolean> {
  if (reach.length === 0) return false
  const found = await sql<{ furnished: boolean }>`
    select exists (
        select from organisation below where below.parent_id = any(${[...reach]}::uuid[])
      ) and exists (
        select from role_grant held
        where held.ended_on is null and held.person_id <> ${personId} and ${withinReach('held.organisation_id', reach)}
      ) as furnished
  `.execute(reader.tables)
  return found.rows[0]?.furnished ?? false
}
