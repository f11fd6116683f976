import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

export interface FormerName {
  readonly name: string
  /** The first day on which it was called otherwise. */
  readonly until: CivilDate
}

/** How an organisation was called before, as the journal has written down each change of its name; the last name first. */
export async function listFormerNames(reader: Reader, id: string): Promise<readonly FormerName[]> {
  const found = await sql<FormerName>`
    select change ->> 'from' as name, (journal.at at time zone o.time_zone)::date as until
    from journal
    join organisation o on o.id = journal.subject_id
    cross join lateral jsonb_array_elements(
      case jsonb_typeof(journal.details -> 'changes') when 'array' then journal.details -> 'changes' else '[]' end
    ) as change
    where journal.subject_id = ${id} and journal.noun = 'organisation' and journal.verb = 'mend'
      and change ->> 'field' = 'name'
    order by journal.number desc
  `.execute(reader.tables)
  return found.rows
}
