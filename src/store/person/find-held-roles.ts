import { sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { inLineOf, withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'

/** A role of somebody's, held today or once. */
export interface KeptRole {
  readonly id: string
  readonly role: Role
  readonly organisationId: string
  readonly organisation: string
  readonly kind: OrganisationKind
  readonly regionId: string
  readonly timeZone: string
  /** The organisation's line: itself first, then its ancestors. */
  readonly line: readonly string[]
  readonly since: string
  readonly endedOn: CivilDate | null
  readonly held: boolean
}

/** The roles of a person within reach: those held today first, then those that ended last. */
export async function listRoles(
  reader: Reader,
  personId: string,
  reach: readonly string[],
): Promise<readonly KeptRole[]> {
  if (reach.length === 0) return []
  const found = await sql<KeptRole>`
    select g.id, g.role, o.id as "organisationId", o.short_name as organisation, o.kind, o.region_id as "regionId",
           o.time_zone as "timeZone", g.granted_at as since, g.ended_on as "endedOn",
           is_held(g.ended_on, o.id) as held,
           array(
             select above.id::text from organisation above where ${inLineOf('above.id', 'o.path')} order by nlevel(above.path) desc
           ) as line
    from role_grant g join organisation o on o.id = g.organisation_id
    where g.person_id = ${personId} and ${withinReach('g.organisation_id', reach)}
    order by held desc, g.ended_on desc nulls last, g.granted_at, g.role
  `.execute(reader.tables)
  return found.rows
}

/** Whether somebody holds a role beyond those whom the asking person looks after; asked with that person's own keys. */
export async function holdsBeyond(reader: Reader, personId: string): Promise<boolean> {
  const found = await sql<{ beyond: boolean }>`select holds_beyond(${personId}) as beyond`.execute(
    reader.tables,
  )
  return found.rows[0]?.beyond ?? true
}
