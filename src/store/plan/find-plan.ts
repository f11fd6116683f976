import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { ActRecord, PlanRecord, PlanState } from './plan-record.ts'

async function plans(reader: Reader, which: RawBuilder<unknown>): Promise<readonly PlanRecord[]> {
  const found = await sql<PlanRecord>`
    select region_id as "regionId", id, organisation_id as "organisationId", act_id as "actId", draft_id as "draftId",
           draft_position as "draftPosition", title, start_on as "startOn", end_on as "endOn", horizon_on as "horizonOn",
           goals, objectives, moves_due_days as "movesDueDays", upper_plan_id as "upperPlanId", upper_task_id as "upperTaskId",
           edition, line_id as "lineId", sha256, file_name as "fileName", enacted_at as "enactedAt", enacted_on as "enactedOn",
           enacted_by as "enactedBy", closed_at as "closedAt", amended_at as "amendedAt", amending_act_id as "amendingActId",
           amending_draft_id as "amendingDraftId", level, state, targets
    from plan
    where ${which}
  `.execute(reader.tables)
  return found.rows
}

export async function findPlan(reader: Reader, id: string): Promise<PlanRecord | null> {
  return (await plans(reader, sql`id = ${id}`))[0] ?? null
}

/** Several at once, by their ids. */
export async function findPlans(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlanRecord>> {
  const found = await plans(reader, sql`id = any(${[...ids]}::uuid[])`)
  return new Map(found.map((plan) => [plan.id, plan]))
}

/** Plans made of a draft, in the draft's order, withdrawn ones left out. Editions that an act has changed since stand behind what became of them. */
export function listPlansOfDraft(reader: Reader, draftId: string): Promise<readonly PlanRecord[]> {
  return plans(
    reader,
    sql`draft_id = ${draftId} and state <> 'withdrawn' order by draft_position, edition desc`,
  )
}

/** All editions of one plan, the first one first. */
export function listEditions(reader: Reader, lineId: string): Promise<readonly PlanRecord[]> {
  return plans(reader, sql`line_id = ${lineId} order by edition, enacted_at`)
}

/** The highest edition of each line, withdrawn ones counted. */
export async function lastEditions(
  reader: Reader,
  lineIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ lineId: string; edition: number }>`
    select line_id as "lineId", max(edition) as edition from plan
    where line_id = any(${[...lineIds]}::uuid[]) group by line_id
  `.execute(reader.tables)
  return new Map(found.rows.map((row) => [row.lineId, row.edition]))
}

/** Plans in force of an organisation that bear one of these titles, newest first; case and spaces do not matter. */
export function listNamesakes(
  reader: Reader,
  organisationId: string,
  titles: readonly string[],
): Promise<readonly PlanRecord[]> {
  return plans(
    reader,
    sql`organisation_id = ${organisationId} and state = 'in-force'
      and lower(title) = any(select lower(given) from unnest(${[...titles]}::text[]) as given)
      order by enacted_at desc`,
  )
}

/** Keeps these plans from others until the transaction ends, always in the same order. */
export function lockPlans(writer: Writer, ids: readonly string[]): Promise<readonly PlanRecord[]> {
  return plans(writer, sql`id = any(${[...ids]}::uuid[]) order by id for update`)
}

/** Takes a plan out of force, or puts it back. */
export async function moveState(
  writer: Writer,
  ids: readonly string[],
  state: PlanState,
  at: string,
): Promise<void> {
  await writer.tables
    .updateTable('plan')
    .set({ state, closed_at: state === 'in-force' ? null : at })
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
}

export async function findAct(reader: Reader, regionId: string, id: string): Promise<ActRecord | null> {
  const found = await sql<ActRecord>`
    select region_id as "regionId", id, organisation_id as "organisationId", kind, issuer, number, signed_on as "signedOn",
           place, title, basis, signatory, coalesce((
             select jsonb_agg(jsonb_build_object('number', clause.number, 'text', clause.words) order by clause.position)
             from clause where clause.region_id = act.region_id and clause.act_id = act.id
           ), '[]') as clauses
    from act
    where region_id = ${regionId} and id = ${id}
  `.execute(reader.tables)
  return found.rows[0] ?? null
}
