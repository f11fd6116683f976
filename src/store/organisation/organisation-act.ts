import { sql } from 'kysely'
import type { ActBehind, OrganisationChange } from '#core/organisation/act-behind.ts'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'

/** An act that changed something of an organisation. */
export interface OrganisationAct extends ActBehind {
  readonly id: string
  readonly change: OrganisationChange
  /** Its scan; null: there is none. */
  readonly fileName: string | null
  readonly sha256: string | null
}

export async function saveOrganisationAct(
  writer: Writer,
  place: { readonly regionId: string; readonly organisationId: string },
  act: OrganisationAct,
  by: { readonly personId: string; readonly at: string },
): Promise<void> {
  await writer.tables
    .insertInto('organisation_act')
    .values({
      region_id: place.regionId,
      id: act.id,
      organisation_id: place.organisationId,
      change: act.change,
      kind: act.kind,
      number: act.number,
      signed_on: act.date,
      sha256: act.sha256,
      file_name: act.fileName,
      written_by: by.personId,
      written_at: by.at,
    })
    .execute()
}

/** The acts that changed something of an organisation, the last one first. */
export async function listOrganisationActs(
  reader: Reader,
  organisationId: string,
): Promise<readonly OrganisationAct[]> {
  const found = await sql<OrganisationAct>`
    select id, change, kind, number, signed_on as date, sha256, file_name as "fileName" from organisation_act
    where organisation_id = ${organisationId}
    order by signed_on desc, id desc
  `.execute(reader.tables)
  return found.rows
}
