import { sql } from 'kysely'
import type { Organisation } from '#core/organisation/organisation.ts'

/** An organisation with the region to which its rows belong. */
export interface PlacedOrganisation extends Organisation {
  readonly regionId: string
}

/** SQL: the columns of `organisation` that make one. Written out: every request asks it, and put together anew it took longer than its answer. */
export const placedOrganisation = sql`organisation.id, organisation.region_id as "regionId", organisation.parent_id as "parentId",
  organisation.kind, organisation.name, organisation.short_name as "shortName", organisation.time_zone as "timeZone",
  organisation.working_week as "workingWeek"`
