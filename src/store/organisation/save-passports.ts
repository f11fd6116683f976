import { type RawBuilder, sql } from 'kysely'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { MendedPassport, NewOrganisation, PassportOf } from './organisation-record.ts'

/** Adds any number of organisations, those above before those below, a statement for each kind. */
export async function addOrganisations(writer: Writer, made: readonly NewOrganisation[]): Promise<void> {
  for (const kind of ['municipality', 'school', 'centre'] as const) {
    const rows = made.filter((one) => one.kind === kind)
    if (rows.length === 0) continue
    const added = await sql`
      insert into organisation (id, region_id, parent_id, kind, path, name, short_name, outer_key, profile,
                                opening_year, settlement, small_school, working_week, site, time_zone, opened_on,
                                closed_on)
      select made.id, parent.region_id, parent.id, ${kind}, parent.path || replace(made.id::text, '-', ''),
             ${columnsOfMade}
      from ${recordset(rows.map(({ parentId, ...one }) => ({ ...flat(one), parentId })))}
      join organisation parent on parent.id = made."parentId"
    `.execute(writer.tables)
    if (added.numAffectedRows !== BigInt(rows.length)) throw new Error('an organisation has no parent')
  }
}

/** Writes passports anew and keeps the names that they change, a statement for each. */
export async function mendPassports(writer: Writer, mended: readonly MendedPassport[]): Promise<void> {
  if (mended.length === 0) return
  // Renamed twice on a day, it was called on the days before as it was before the first time.
  await sql`
    insert into organisation_name (region_id, organisation_id, until_on, name, short_name)
    select organisation.region_id, organisation.id, made."on", organisation.name, organisation.short_name
    from ${recordset(mended.map((one) => ({ ...flat(one), on: one.on })))}
    join organisation on organisation.id = made.id
    where (organisation.name, organisation.short_name) is distinct from (made.name, made."shortName")
    on conflict do nothing
  `.execute(writer.tables)
  await sql`
    update organisation
    set (name, short_name, outer_key, profile, opening_year, settlement, small_school, working_week, site, time_zone,
         opened_on, closed_on, revision) = row(${columnsOfMade}, revision + 1)
    from ${recordset(mended.map(flat))}
    where organisation.id = made.id
  `.execute(writer.tables)
}

function flat({ id, passport }: PassportOf) {
  return { id, ...passport }
}

const columnsOfMade = sql`made.name, made."shortName", made."outerKey", made.profile, made."openingYear",
  made.settlement, made."smallSchool", made."workingWeek", made.site, made."timeZone", made."openedOn", made."closedOn"`

function recordset(rows: readonly object[]): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${jsonText(rows)}::jsonb)
    as made (id uuid, "parentId" uuid, name text, "shortName" text, "outerKey" text, profile text,
             "openingYear" smallint, settlement text, "smallSchool" boolean, "workingWeek" smallint, site text,
             "timeZone" text, "openedOn" date, "closedOn" date, "on" date)`
}
