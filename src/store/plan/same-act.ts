import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

/** An act that changed other plans of an organisation, and the draft whose original is its file. */
export interface SharedAct {
  readonly id: string
  readonly kind: string | null
  readonly number: string | null
  readonly date: CivilDate | null
  readonly plans: readonly string[]
  readonly draftId: string
}

const most = 20

/** The acts by which other plans of an organisation were changed and this line was not, the last one first. */
export async function listSharedActs(
  reader: Reader,
  organisationId: string,
  lineId: string,
): Promise<readonly SharedAct[]> {
  const found = await sql<SharedAct>`
    select act.id, act.kind, act.number, act.signed_on as date, array_agg(distinct plan.title) as plans,
           (array_agg(plan.amending_draft_id order by plan.enacted_at))[1] as "draftId"
    from plan
    join act on act.region_id = plan.region_id and act.id = plan.amending_act_id
    where plan.organisation_id = ${organisationId} and plan.line_id <> ${lineId} and plan.amending_draft_id is not null
      and not exists (select from plan own where own.line_id = ${lineId} and own.amending_act_id = act.id)
    group by act.region_id, act.id
    order by max(plan.enacted_at) desc, act.id
    limit ${most}
  `.execute(reader.tables)
  return found.rows
}

/** The act of an organisation that is registered under this kind, number and day already. */
export async function findSameAct(
  reader: Reader,
  organisationId: string,
  act: { readonly kind: string | null; readonly number: string | null; readonly signedOn: CivilDate | null },
): Promise<string | null> {
  if (act.number === null || act.signedOn === null) return null
  const found = await sql<{ id: string }>`
    select act.id from act
    where act.organisation_id = ${organisationId} and act.signed_on = ${act.signedOn} and act.number = ${act.number}
      and lower(act.kind) is not distinct from lower(${act.kind}::text)
    order by act.id limit 1
  `.execute(reader.tables)
  return found.rows[0]?.id ?? null
}
