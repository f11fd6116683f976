import type { Grant } from '#core/access/role.ts'
import type { Reader } from '../reader.ts'

export interface Person {
  readonly id: string
  readonly signInName: string
  readonly name: string
  /** argon2id in PHC form; null: no password opens. */
  readonly passwordHash: string | null
}

/** Sign-in names are the same whatever the case. Who has left is not found. */
export async function findPersonBySignInName(reader: Reader, signInName: string): Promise<Person | null> {
  const row = await people(reader)
    .where((is) => is(is.fn('lower', ['sign_in_name']), '=', is.fn('lower', [is.val(signInName.trim())])))
    .executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

export async function findPerson(reader: Reader, id: string): Promise<Person | null> {
  const row = await people(reader).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : personOf(row)
}

export async function hasPeople(reader: Reader): Promise<boolean> {
  return (await reader.tables.selectFrom('person').select('id').limit(1).execute()).length > 0
}

export async function listGrants(reader: Reader, personId: string): Promise<readonly Grant[]> {
  const rows = await reader.tables
    .selectFrom('role_grant')
    .select(['role', 'organisation_id'])
    .where('person_id', '=', personId)
    .orderBy('granted_at')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ role: row.role, organisationId: row.organisation_id }))
}

function people(reader: Reader) {
  return reader.tables
    .selectFrom('person')
    .select(['id', 'sign_in_name', 'name', 'password_hash'])
    .where('left_at', 'is', null)
}

function personOf(row: {
  readonly id: string
  readonly sign_in_name: string
  readonly name: string
  readonly password_hash: string | null
}): Person {
  return { id: row.id, signInName: row.sign_in_name, name: row.name, passwordHash: row.password_hash }
}
