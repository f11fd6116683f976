import { sql } from 'kysely'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Reader } from '../reader.ts'
import { type OrganisationRecord, recordColumns, recordOf } from './organisation-record.ts'
import { withinReach } from './within-reach.ts'

export async function findRecord(reader: Reader, id: string): Promise<OrganisationRecord | null> {
  const row = await reader.tables
    .selectFrom('organisation')
    .select(recordColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : recordOf(row)
}

/** Itself first, then everything under it: municipalities, schools, centres, each in Russian order. */
export async function listRecordsUnder(reader: Reader, id: string): Promise<readonly OrganisationRecord[]> {
  const rows = await reader.tables
    .selectFrom('organisation')
    .select(recordColumns)
    .where(withinReach('organisation.id', [id]))
    .orderBy(sql`nlevel(path)`)
    .orderBy('short_name')
    .orderBy('id')
    .execute()
  return rows.map(recordOf)
}

export interface Rival {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly outerKey: string | null
  readonly sibling: boolean
  readonly open: boolean
}

/** Organisations of a kind within reach that have a key, or stand under this one: whose name or key could be meant. */
export async function listRivals(
  reader: Reader,
  {
    reach,
    parentId,
    kind,
  }: { readonly reach: readonly string[]; parentId: string | null; kind: OrganisationKind },
): Promise<readonly Rival[]> {
  if (reach.length === 0) return []
  const found = await sql<Rival>`
    select o.id, o.name, o.short_name as "shortName", o.outer_key as "outerKey",
           o.parent_id is not distinct from ${parentId}::uuid as sibling, o.closed_on is null as open
    from organisation o
    where o.kind = ${kind} and ${withinReach('o.id', reach)}
      and (o.outer_key is not null or o.parent_id is not distinct from ${parentId}::uuid)
  `.execute(reader.tables)
  return found.rows
}
