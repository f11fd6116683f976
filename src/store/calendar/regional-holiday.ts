import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { jsonText } from '../json-text.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** A day off of one region: «Сагаалган», «Радоница». */
export interface RegionalHoliday {
  readonly on: CivilDate
  readonly title: string
}

/** In the order of their days. */
export async function listRegionalHolidays(
  reader: Reader,
  regionId: string,
): Promise<readonly RegionalHoliday[]> {
  const found = await sql<RegionalHoliday>`
    select holiday_on as "on", title from regional_holiday where region_id = ${regionId} order by holiday_on
  `.execute(reader.tables)
  return found.rows
}

/** Lays these in place of those that a region had in the year. */
export async function saveRegionalHolidays(
  writer: Writer,
  regionId: string,
  year: number,
  holidays: readonly RegionalHoliday[],
): Promise<void> {
  await sql`
    delete from regional_holiday
    where region_id = ${regionId} and extract(year from holiday_on) = ${year}
  `.execute(writer.tables)
  await sql`
    insert into regional_holiday (region_id, holiday_on, title)
    select ${regionId}, "on", title from jsonb_to_recordset(${jsonText(holidays)}::jsonb) as given ("on" date, title text)
  `.execute(writer.tables)
}
