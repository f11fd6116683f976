import type { Selectable } from 'kysely'
import type { Organisation } from '#core/organisation/organisation.ts'
import type { Organisation as OrganisationTable } from '../tables/tables.ts'

/** An organisation with the region to which its rows belong. */
export interface PlacedOrganisation extends Organisation {
  readonly regionId: string
}

export const organisationColumns = [
  'organisation.id',
  'organisation.region_id',
  'organisation.parent_id',
  'organisation.kind',
  'organisation.name',
  'organisation.short_name',
  'organisation.time_zone',
  'organisation.working_week',
] as const

export type OrganisationRow = Pick<
  Selectable<OrganisationTable>,
  'id' | 'region_id' | 'parent_id' | 'kind' | 'name' | 'short_name' | 'time_zone' | 'working_week'
>

export function organisationOf(row: OrganisationRow): PlacedOrganisation {
  return {
    id: row.id,
    regionId: row.region_id,
    parentId: row.parent_id,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    timeZone: row.time_zone,
    workingWeek: row.working_week,
  }
}
