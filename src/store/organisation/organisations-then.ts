import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

/**
 * SQL: organisations as they were called at the end of a day, in the shape of `organisation` as far as they are told beside
 * a plan of their region. Those renamed since are few, so they are looked up once and not for each.
 */
export function organisationsThen(planId: string, day: CivilDate): RawBuilder<unknown> {
  return sql`(
    select o.id, o.region_id, o.parent_id, o.kind, o.path,
           coalesce(former.name, o.name) as name, coalesce(former.short_name, o.short_name) as short_name
    from organisation o
    left join (
      select distinct on (organisation_id) organisation_id, name, short_name
      from organisation_name
      where region_id = (select region_id from plan where id = ${planId}) and until_on > ${day}::date
      order by organisation_id, until_on
    ) as former on former.organisation_id = o.id
  )`
}

/** How an organisation was called at the end of a day; null: as it is called now. */
export async function findNamesThen(
  reader: Reader,
  { regionId, id }: { readonly regionId: string; readonly id: string },
  day: CivilDate,
): Promise<{ readonly name: string; readonly shortName: string } | null> {
  const found = await reader.tables
    .selectFrom('organisation_name')
    .select(['name', 'short_name as shortName'])
    .where('region_id', '=', regionId)
    .where('organisation_id', '=', id)
    .where('until_on', '>', day)
    .orderBy('until_on')
    .executeTakeFirst()
  return found ?? null
}
