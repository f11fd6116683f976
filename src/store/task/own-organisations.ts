import { type RawBuilder, sql } from 'kysely'

/** SQL: the ids of these organisations and of the centres that belong to them: whose tasks a person does. */
export function ownOrganisations(own: readonly string[]): RawBuilder<{ id: string }> {
  return sql`
    select id from unnest(${[...own]}::uuid[]) as own (id)
    union all
    select centre.id from organisation centre
    where centre.parent_id = any(${[...own]}::uuid[]) and centre.kind = 'centre'`
}
