import { sql } from 'kysely'
import type { StandIn } from '#core/access/check-stand-in.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { inLineOf } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

export interface KeptStandIn extends StandIn {
  readonly regionId: string
  readonly id: string
  readonly absentName: string
  readonly personName: string
  readonly namedBy: string
}

/** Those that have not come to their end on a day, in which somebody is absent or stands in; the first to begin first. */
export async function listStandIns(
  reader: Reader,
  personId: string,
  day: CivilDate,
): Promise<readonly KeptStandIn[]> {
  const found = await sql<KeptStandIn>`
    ${kept} where s.ended_at is null and s.ends_on >= ${day}::date
      and (s.absent_id = ${personId} or s.person_id = ${personId})
    order by s.starts_on, s.id
  `.execute(reader.tables)
  return found.rows
}

export async function findStandIn(reader: Reader, id: string): Promise<KeptStandIn | null> {
  const found = await sql<KeptStandIn>`${kept} where s.ended_at is null and s.id = ${id}`.execute(
    reader.tables,
  )
  return found.rows[0] ?? null
}

export async function saveStandIn(
  writer: Writer,
  named: StandIn & { readonly regionId: string; readonly id: string; readonly namedBy: string },
  at: string,
): Promise<void> {
  await writer.tables
    .insertInto('stand_in')
    .values({
      region_id: named.regionId,
      id: named.id,
      absent_id: named.absentId,
      person_id: named.personId,
      starts_on: named.startsOn,
      ends_on: named.endsOn,
      named_by: named.namedBy,
      named_at: at,
    })
    .execute()
}

export async function endStandIn(writer: Writer, id: string, by: string, at: string): Promise<void> {
  await writer.tables
    .updateTable('stand_in')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

export interface Candidate {
  readonly personId: string
  readonly name: string
  readonly post: string | null
}

/** Who may act for somebody: those who hold a role where they do or above, or in the centres of their school. */
export async function listCandidates(reader: Reader, absentId: string): Promise<readonly Candidate[]> {
  const found = await sql<Candidate>`
    select distinct p.id as "personId", p.name, p.post
    from role_grant own join organisation place on place.id = own.organisation_id
    join organisation o on ${inLineOf('o.id', 'place.path')} or (o.kind = 'centre' and o.parent_id = place.id and place.kind = 'school')
    join role_grant g on g.organisation_id = o.id and is_held(g.ended_on, g.organisation_id)
    join person p on p.id = g.person_id and p.left_at is null
    where own.person_id = ${absentId} and is_held(own.ended_on, own.organisation_id) and p.id <> ${absentId}
    order by p.name, p.id
    limit 500
  `.execute(reader.tables)
  return found.rows
}

const kept = sql`
  select s.region_id as "regionId", s.id, s.absent_id as "absentId", s.person_id as "personId", s.starts_on as "startsOn",
         s.ends_on as "endsOn", s.named_by as "namedBy", coalesce(absent.name, '') as "absentName",
         coalesce(person.name, '') as "personName"
  from stand_in s
  left join person absent on absent.id = s.absent_id
  left join person on person.id = s.person_id`
