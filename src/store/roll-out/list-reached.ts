import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { openOn } from '../organisation/open-on.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { type ExecutorLine, linesAsRows } from './executor-line.ts'

/** Where and when it is asked whom parties reach. */
export interface Territory {
  /** Owner of the plan. */
  readonly organisationId: string
  readonly day: CivilDate
}

/** SQL: the open organisations of the territory that each line means. */
function reached({ organisationId, day }: Territory, lines: readonly ExecutorLine[]): RawBuilder<unknown> {
  return sql`
    from ${linesAsRows(lines)}
    join organisation o on o.kind = line.tier or o.id = any(line.organisation_ids)
    where ${withinReach('o.id', [organisationId])} and ${openOn(day)}
  `
}

/** How many organisations each party reaches, by its folded words; parties that reach nobody are left out. */
export async function countReached(
  reader: Reader,
  territory: Territory,
  lines: readonly ExecutorLine[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ party: string; organisations: number }>`
    select line.party, count(distinct o.id) as organisations ${reached(territory, lines)} group by line.party
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.party, row.organisations]))
}

/** How many organisations will owe something by these lines, and how many of them owe nothing of the plan yet. */
export async function countMain(
  reader: Reader,
  territory: Territory,
  planId: string,
  lines: readonly ExecutorLine[],
): Promise<{ readonly organisations: number; readonly fresh: number }> {
  const found = await sql<{ organisations: number; fresh: number }>`
    select count(*) as organisations, count(*) filter (
      where not exists (select from task where task.plan_id = ${planId} and task.organisation_id = main.id)
    ) as fresh
    from (select distinct o.id ${reached(
      territory,
      lines.filter((line) => line.part === 'main'),
    )}) as main
  `.execute(reader.tables)
  return found.rows[0] ?? { organisations: 0, fresh: 0 }
}

export interface ReachedOrganisation {
  readonly id: string
  readonly shortName: string
  readonly kind: OrganisationKind
  /** Where it belongs: the school of a centre, the municipality of a school. */
  readonly parent: string | null
}

/** Those that one party reaches, at most so many, in Russian order. */
export async function listReached(
  reader: Reader,
  territory: Territory,
  line: ExecutorLine,
  most: number,
): Promise<readonly ReachedOrganisation[]> {
  const found = await sql<ReachedOrganisation>`
    select o.id, o.short_name as "shortName", o.kind,
           (select above.short_name from organisation above where above.id = o.parent_id) as parent
    ${reached(territory, [line])}
    order by o.short_name, o.id
    limit ${most}
  `.execute(reader.tables)
  return found.rows
}

/** Schools of a territory and the centres in them, as far as their names tell them apart. */
export async function listNamed(
  reader: Reader,
  { organisationId, day }: Territory,
): Promise<
  readonly { readonly id: string; readonly names: readonly string[]; readonly centreIds: readonly string[] }[]
> {
  const found = await sql<{ id: string; names: string[]; centreIds: string[] }>`
    select o.id, array[o.short_name, o.name]::text[] as names,
           array(select centre.id::text from organisation centre where centre.parent_id = o.id and centre.kind = 'centre')
             as "centreIds"
    from organisation o
    where o.kind = 'school' and ${openOn(day)}
      and ${withinReach('o.id', [organisationId])}
  `.execute(reader.tables)
  return found.rows
}
