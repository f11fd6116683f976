import { type RawBuilder, sql } from 'kysely'
import type { Grant } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
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

/** A role that somebody works with today: their own, or that of an absent person for whom they stand in. */
export interface HeldGrant extends Grant {
  /** The organisation's; null: who asks does not see it. */
  readonly timeZone: string | null
  readonly absent: { readonly personId: string; readonly name: string; readonly endsOn: CivilDate } | null
}

/** One's own roles first, those held longest at their head. */
export async function listHeld(reader: Reader, personId: string): Promise<readonly HeldGrant[]> {
  return (await heldBy(sql`${personId}`).execute(reader.tables)).rows
}

/** SQL: the same of whom an expression names. */
export function heldBy(person: RawBuilder<unknown>): RawBuilder<HeldGrant> {
  return sql<HeldGrant>`
    select held.role, held.organisation_id as "organisationId", organisation.time_zone as "timeZone",
           case when held.absent_id is null then null
             else jsonb_build_object('personId', held.absent_id, 'name', absent.name, 'endsOn', held.ends_on) end as absent
    from held_grants(${person}) as held
    left join organisation on organisation.id = held.organisation_id
    left join person absent on absent.id = held.absent_id
    order by held.absent_id is not null, absent.name, held.granted_at, held.role
  `
}

/** The roles of somebody's own. */
export async function listGrants(reader: Reader, personId: string): Promise<readonly Grant[]> {
  const held = await listHeld(reader, personId)
  return held
    .filter(({ absent }) => absent === null)
    .map(({ role, organisationId }) => ({ role, organisationId }))
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
