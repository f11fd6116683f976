import { type RawBuilder, sql } from 'kysely'
import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { yo } from '#core/organisation/ru/fold-name.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { streamRows } from '../stream-rows.ts'

export interface PeopleFilter {
  readonly reach: readonly string[]
  /** Words that must all be found in name or post; folded. */
  readonly words: readonly string[]
  /** Only who holds a role at it or below it. */
  readonly organisationId: string | null
  readonly role: Role | null
  /** Who has left, or who works. */
  readonly left: boolean
}

/** A person in the list, with those of their roles that lie within reach. */
export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly post: string | null
  readonly leavesOn: CivilDate | null
  readonly roles: readonly {
    readonly role: Role
    readonly organisationId: string
    readonly organisation: string
  }[]
}

/** What stands last on a page, and what the next begins behind. */
export interface PersonKey {
  readonly name: string
  readonly id: string
}

/** At most `limit` people by name, those behind `after`. */
export async function pagePeople(
  reader: Reader,
  filter: PeopleFilter,
  after: PersonKey | null,
  limit: number,
): Promise<readonly PersonLine[]> {
  if (filter.reach.length === 0) return []
  const found = await lines(filter, after, limit).execute(reader.tables)
  return found.rows
}

/** All of them in the same order, some at a time. */
export async function* streamPeople(
  reader: Reader,
  filter: PeopleFilter,
): AsyncGenerator<readonly PersonLine[]> {
  if (filter.reach.length > 0) yield* streamRows(reader, lines(filter, null, null))
}

/**
 * The page is found first, and only its people get their roles; the tree is walked once for all of them. `limit` null: all.
 */
function lines(filter: PeopleFilter, after: PersonKey | null, limit: number | null): RawBuilder<PersonLine> {
  return sql<PersonLine>`
    with within as materialized (select organisations_under(${[...filter.reach]}::uuid[]) as id),
    page as materialized (
      select p.id, p.name, p.post, p.leaves_on from person p
      where ${wanted(filter)}
        ${after === null ? sql`` : sql`and (p.name, p.id) > (${after.name} collate russian, ${after.id}::uuid)`}
      order by p.name, p.id
      limit ${limit}
    )
    select p.id, p.name, p.post, p.leaves_on as "leavesOn", coalesce(held.roles, '[]') as roles
    from page p
    left join lateral (
      select jsonb_agg(
        jsonb_build_object('role', g.role, 'organisationId', o.id, 'organisation', o.short_name)
        order by nlevel(o.path), o.short_name, g.role
      ) as roles
      from role_grant g join organisation o on o.id = g.organisation_id
      where g.person_id = p.id and g.organisation_id in (select id from within) and (g.ended_on is null or is_held(g.ended_on, g.organisation_id))
    ) held on true
    order by p.name, p.id
  `
}

/** How many there are of those asked for. */
export async function countPeople(reader: Reader, filter: PeopleFilter): Promise<number> {
  if (filter.reach.length === 0) return 0
  const found = await sql<{ people: number }>`
    select count(*)::integer as people from person p where ${wanted(filter)}
  `.execute(reader.tables)
  return found.rows[0]?.people ?? 0
}

/** Whether somebody holds, or held, a role within reach: who once worked there stays to be found among those who left. */
export async function isWithinReach(
  reader: Reader,
  personId: string,
  reach: readonly string[],
): Promise<boolean> {
  if (reach.length === 0) return false
  const found = await sql`
    select from role_grant g join organisation o on o.id = g.organisation_id
    where g.person_id = ${personId} and ${withinReach('g.organisation_id', reach)} limit 1
  `.execute(reader.tables)
  return found.rows.length > 0
}

/** SQL: whether a row of `person p` is asked for. Who holds no role any more counts among those who left. */
function wanted({ reach, words, organisationId, role, left }: PeopleFilter): RawBuilder<boolean> {
  const [from, to] = yo
  const text = sql`translate(lower(concat_ws(' ', p.name, p.post) collate russian), ${from}, ${to})`
  const roles = sql`
    select from role_grant g join organisation o on o.id = g.organisation_id
    where g.person_id = p.id and ${withinReach('g.organisation_id', reach)}`
  // The function is asked only where there is an end: called for each of thousands it would cost seconds.
  const held = sql`(g.ended_on is null or is_held(g.ended_on, g.organisation_id))`
  const asked = sql`
    ${roles} and (${role}::text is null or g.role = ${role})
      ${organisationId === null ? sql`` : sql`and ${withinReach('g.organisation_id', [organisationId])}`}`
  const stays = left
    ? sql`exists (${asked}) and (p.left_at is not null or not exists (${roles} and ${held}))`
    : sql`p.left_at is null and exists (${asked} and ${held})`
  return sql<boolean>`
    ${stays}
    and (select coalesce(bool_and(strpos(${text}, word) > 0), true) from unnest(${[...words]}::text[]) as word)`
}
