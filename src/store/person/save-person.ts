import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Writer } from '../writer.ts'
import type { Person } from './find-person.ts'

/** Adds a person; a sign-in name that is taken is a fault of the database's. */
export async function savePerson(
  writer: Writer,
  person: Person & { readonly post?: string | null },
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('person')
    .values({
      id: person.id,
      sign_in_name: person.signInName,
      name: person.name,
      post: person.post ?? null,
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

export async function mendPerson(
  writer: Writer,
  personId: string,
  mended: { readonly name: string; readonly post: string | null },
): Promise<void> {
  await writer.tables
    .updateTable('person')
    .set({ name: mended.name, post: mended.post })
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** How a person is reached; null: not at all any more. */
export async function saveEmail(
  writer: Writer,
  { regionId, personId, email }: { regionId: string; personId: string; email: string | null },
  at: string,
): Promise<void> {
  if (email === null) {
    await writer.tables.deleteFrom('contact').where('person_id', '=', personId).execute()
    return
  }
  await writer.tables
    .insertInto('contact')
    .values({ region_id: regionId, person_id: personId, email, changed_at: at })
    .onConflict((met) => met.column('person_id').doUpdateSet({ email, changed_at: at }))
    .execute()
}

/** Held already, nothing changes; with its end told, it is held on. Gives whether it is new. */
export async function grantRole(
  writer: Writer,
  grant: {
    readonly personId: string
    readonly organisationId: string
    readonly role: Role
    readonly grantedBy?: string
  },
  at: string,
): Promise<boolean> {
  const { personId, organisationId, role } = grant
  const heldOn = await sql`
    update role_grant set ended_on = null, ended_by = null
    where person_id = ${personId} and organisation_id = ${organisationId} and role = ${role}
      and ended_on is not null and is_held(ended_on, organisation_id)
  `.execute(writer.tables)
  if ((heldOn.numAffectedRows ?? 0n) > 0n) return true
  const granted = await writer.tables
    .insertInto('role_grant')
    .values({
      person_id: personId,
      organisation_id: organisationId,
      role,
      granted_at: at,
      granted_by: grant.grantedBy ?? null,
    })
    .onConflict((met) => met.doNothing())
    .executeTakeFirst()
  return (granted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** From `on` the roles are held no more; those that end before are left as they are. */
export async function endRoles(
  writer: Writer,
  roles: { readonly personId: string; readonly ids: readonly string[] },
  end: { readonly on: CivilDate; readonly by: string },
): Promise<void> {
  await sql`
    update role_grant set ended_on = ${end.on}, ended_by = ${end.by}
    where person_id = ${roles.personId} and id = any(${[...roles.ids]}::uuid[])
      and (ended_on is null or ended_on > ${end.on}::date)
  `.execute(writer.tables)
}

/** The day from which somebody works no more; with `leftAt` they have left already, and all their sessions end. */
export async function saveLeaving(
  writer: Writer,
  personId: string,
  leaving: { readonly on: CivilDate; readonly leftAt: string | null },
): Promise<void> {
  await writer.tables
    .updateTable('person')
    .set({ leaves_on: leaving.on, left_at: leaving.leftAt })
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

/** Who had left, or was to, works on. */
export async function takeBackLeaving(writer: Writer, personId: string): Promise<void> {
  await writer.tables
    .updateTable('person')
    .set({ leaves_on: null, left_at: null })
    .where('id', '=', personId)
    .execute()
}

/** Lets go those whose day has come where they worked. */
export async function letGoDue(writer: Writer, at: string): Promise<void> {
  await sql`
    update person set left_at = ${at}
    where left_at is null and leaves_on is not null and not exists (
      select from role_grant where role_grant.person_id = person.id and is_held(role_grant.ended_on, role_grant.organisation_id)
    ) and leaves_on <= day_in('Pacific/Kiritimati')
  `.execute(writer.tables)
}
