import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

export interface FormerName {
  readonly name: string
  /** The first day on which it was called otherwise. */
  readonly until: CivilDate
}

/** How an organisation was called before, in full; the last name first. */
export async function listFormerNames(reader: Reader, id: string): Promise<readonly FormerName[]> {
  const found = await sql<FormerName>`
    select name, until_on as until
    from (
      select former.name, former.until_on,
             lead(former.name, 1, o.name) over (order by former.until_on) as "then"
      from organisation o
      join organisation_name former on former.region_id = o.region_id and former.organisation_id = o.id
      where o.id = ${id}
    ) as called
    where name <> "then"
    order by until_on desc
  `.execute(reader.tables)
  return found.rows
}
