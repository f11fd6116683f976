import type { Role } from '#core/access/role.ts'
import type { Writer } from '../writer.ts'
import type { Person } from './find-person.ts'

/** Adds a person; a sign-in name that is taken is a fault of the database's. */
export async function savePerson(writer: Writer, person: Person, at: string): Promise<void> {
  await writer.tables
    .insertInto('person')
    .values({
      id: person.id,
      sign_in_name: person.signInName,
      name: person.name,
      password_hash: person.passwordHash,
      created_at: at,
    })
    .execute()
}

export async function savePasswordHash(writer: Writer, personId: string, hash: string): Promise<void> {
  await writer.tables
    .updateTable('person')
    .set({ password_hash: hash })
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** Held already, nothing changes. */
export async function grantRole(
  writer: Writer,
  grant: { readonly personId: string; readonly organisationId: string; readonly role: Role },
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('role_grant')
    .values({
      person_id: grant.personId,
      organisation_id: grant.organisationId,
      role: grant.role,
      granted_at: at,
    })
    .onConflict((met) => met.doNothing())
    .execute()
}
