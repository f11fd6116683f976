import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A role that somebody holds at an organisation. */
export interface RoleAt {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly post: string | null
  readonly role: Role
}

/** The roles that are held at an organisation itself today, by people's names. */
export async function listRolesAt(reader: Reader, organisationId: string): Promise<readonly RoleAt[]> {
  const found = await sql<RoleAt>`
    select held.id, held.person_id as "personId", person.name as person, person.post, held.role
    from role_grant held join person on person.id = held.person_id
    where held.organisation_id = ${organisationId} and person.left_at is null
      and is_held(held.ended_on, held.organisation_id)
    order by person.name, held.person_id, held.role
  `.execute(reader.tables)
  return found.rows
}

/** Gives the same roles at another organisation to who holds them here; what they hold there already stays as it is. */
export async function giveRolesAt(
  writer: Writer,
  ids: readonly string[],
  intoId: string,
  by: { readonly personId: string; readonly at: string },
): Promise<void> {
  await sql`
    insert into role_grant (person_id, organisation_id, role, granted_at, granted_by)
    select held.person_id, ${intoId}::uuid, held.role, ${by.at}::timestamptz, ${by.personId}::uuid
    from role_grant held where held.id = any(${[...ids]}::uuid[])
    on conflict do nothing
  `.execute(writer.tables)
}

/** Ends roles of an organisation from a day on. */
export async function endRolesAt(
  writer: Writer,
  ids: readonly string[],
  end: { readonly on: string; readonly by: string },
): Promise<void> {
  await sql`
    update role_grant set ended_on = ${end.on}, ended_by = ${end.by}
    where id = any(${[...ids]}::uuid[]) and (ended_on is null or ended_on > ${end.on}::date)
  `.execute(writer.tables)
}
