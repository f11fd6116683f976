import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Reader } from '../reader.ts'

/** An organisation among others of its level. */
export interface Sibling {
  readonly id: string
  readonly kind: OrganisationKind
  readonly shortName: string
  readonly timeZone: string
  readonly closedOn: CivilDate | null
  /** In the tree, from 1 for regions. */
  readonly depth: number
  /** Whether somebody stands under it. */
  readonly hasChildren: boolean
}

/** Those directly under an organisation, closed ones too, by name. */
export function listChildren(reader: Reader, organisationId: string): Promise<readonly Sibling[]> {
  return list(reader, sql`o.parent_id = ${organisationId}`)
}

/** Several by their ids, by name. */
export function listSiblings(reader: Reader, ids: readonly string[]): Promise<readonly Sibling[]> {
  return list(reader, sql`o.id = any(${[...ids]}::uuid[])`)
}

async function list(reader: Reader, wanted: ReturnType<typeof sql<unknown>>): Promise<readonly Sibling[]> {
  const found = await sql<Sibling>`
    select o.id, o.kind, o.short_name as "shortName", o.time_zone as "timeZone", o.closed_on as "closedOn", nlevel(o.path) as depth,
           exists (select from organisation as below where below.parent_id = o.id) as "hasChildren"
    from organisation as o
    where ${wanted}
    order by o.short_name, o.id
  `.execute(reader.tables)
  return found.rows
}

/** Of several places those that lie under none of the others. */
export async function listOutermost(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly depth: number }[]> {
  const all = [...ids]
  const found = await sql<{ id: string; depth: number }>`
    select o.id, nlevel(o.path) as depth from organisation as o
    where o.id = any(${all}::uuid[]) and not exists (
      select from unnest(string_to_array(ltree2text(o.path), '.')::uuid[]) as above (id)
      where above.id <> o.id and above.id = any(${all}::uuid[])
    )
  `.execute(reader.tables)
  return found.rows
}
