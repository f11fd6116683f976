import { sql } from 'kysely'
import type { Grant } from '#core/access/role.ts'
import type { Reader } from '../reader.ts'

export interface Holder extends Grant {
  readonly personId: string
  readonly signInName: string
}

/** Who holds a role at one of the organisations, those who hold it longest first. */
export async function listHolders(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<readonly Holder[]> {
  if (organisationIds.length === 0) return []
  const rows = await reader.tables
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.sign_in_name', 'role_grant.role', 'role_grant.organisation_id'])
    .where('role_grant.organisation_id', 'in', organisationIds)
    .where('person.left_at', 'is', null)
    .where(sql<boolean>`is_held(role_grant.ended_on, role_grant.organisation_id)`)
    .orderBy('role_grant.granted_at')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    signInName: row.sign_in_name,
    role: row.role,
    organisationId: row.organisation_id,
  }))
}
