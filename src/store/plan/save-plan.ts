import { sql } from 'kysely'
import { noteUpperMeasures } from '../cascade/covered.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { AssignmentRecord } from './assignment-record.ts'
import type { ActRecord, MeasureRecord, PlanRecord, SectionRecord } from './plan-record.ts'

/** Everything that comes into being when a draft is put in force, but for its tasks: one statement a table. */
export interface NewPlans {
  readonly regionId: string
  readonly acts: readonly ActRecord[]
  readonly plans: readonly PlanRecord[]
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
}

export async function savePlans(writer: Writer, made: NewPlans): Promise<void> {
  await saveActs(writer, made)
  await savePlanRows(writer, made)
  await saveSections(writer, made)
  await saveMeasures(writer, made)
  await saveAssignments(writer, made)
  await noteUpperMeasures(
    writer,
    made.plans.filter(({ upperPlanId }) => upperPlanId !== null).map(({ id }) => id),
  )
}

async function saveActs(writer: Writer, { regionId, acts }: NewPlans): Promise<void> {
  await sql`
    insert into act (region_id, id, organisation_id, kind, issuer, number, signed_on, place, title, basis, signatory)
    select ${regionId}, id, "organisationId", kind, issuer, number, "signedOn", place, title, basis, signatory
    from jsonb_to_recordset(${jsonText(acts)}::jsonb)
      as act (id uuid, "organisationId" uuid, kind text, issuer text, number text, "signedOn" date, place text,
              title text, basis jsonb, signatory jsonb)
  `.execute(writer.tables)
  const clauses = acts.flatMap((act) =>
    act.clauses.map((clause, position) => ({ actId: act.id, position, ...clause })),
  )
  await sql`
    insert into clause (region_id, act_id, position, number, words)
    select ${regionId}, "actId", position, number, text
    from jsonb_to_recordset(${jsonText(clauses)}::jsonb)
      as clause ("actId" uuid, position integer, number text, text text)
  `.execute(writer.tables)
}

async function savePlanRows(writer: Writer, { plans }: NewPlans): Promise<void> {
  await sql`
    insert into plan (region_id, id, organisation_id, act_id, draft_id, draft_position, title, level, start_on, end_on,
                      horizon_on, goals, objectives, targets, moves_due_days, upper_plan_id, upper_task_id,
                      edition, line_id, state, sha256, file_name, enacted_at, enacted_by, enacted_on, closed_at,
                      amended_at, amending_act_id, amending_draft_id, copy_of)
    select "regionId", id, "organisationId", "actId", "draftId", "draftPosition", title, level, "startOn", "endOn",
           "horizonOn", goals, objectives, targets, "movesDueDays", "upperPlanId", "upperTaskId", edition, "lineId", state,
           sha256, "fileName", "enactedAt", "enactedBy", "enactedOn", "closedAt", "amendedAt", "amendingActId", "amendingDraftId",
           "copyOf"
    from jsonb_to_recordset(${jsonText(plans)}::jsonb)
      as plan ("regionId" uuid, id uuid, "organisationId" uuid, "actId" uuid, "draftId" uuid,
               "draftPosition" integer, title text, level text, "startOn" date, "endOn" date, "horizonOn" date,
               goals jsonb, objectives jsonb, targets jsonb, "movesDueDays" boolean, "upperPlanId" uuid,
               "upperTaskId" uuid, edition integer, "lineId" uuid, state text, sha256 text, "fileName" text,
               "enactedAt" timestamptz, "enactedBy" uuid, "enactedOn" date, "closedAt" timestamptz,
               "amendedAt" timestamptz, "amendingActId" uuid, "amendingDraftId" uuid, "copyOf" uuid)
  `.execute(writer.tables)
}

async function saveSections(writer: Writer, { regionId, sections }: NewPlans): Promise<void> {
  await sql`
    insert into section (region_id, id, plan_id, position, number, title, start_on, end_on)
    select ${regionId}, id, "planId", position, number, title, "startOn", "endOn"
    from jsonb_to_recordset(${jsonText(sections)}::jsonb)
      as section (id uuid, "planId" uuid, position integer, number text, title text, "startOn" date, "endOn" date)
  `.execute(writer.tables)
}

async function saveMeasures(writer: Writer, { regionId, measures }: NewPlans): Promise<void> {
  await sql`
    insert into measure (region_id, id, plan_id, section_id, position, number, track, pair, title, result, audience,
                         extra, place, upper_measure_id, copy_of)
    select ${regionId}, id, "planId", "sectionId", position, number, track, pair, title, result, audience, extra, place,
           "upperMeasureId", "copyOf"
    from jsonb_to_recordset(${jsonText(measures)}::jsonb)
      as measure (id uuid, "planId" uuid, "sectionId" uuid, position integer, number text, track text, pair integer,
                  title text, result text, audience text, extra jsonb, place jsonb, "upperMeasureId" uuid, "copyOf" uuid)
  `.execute(writer.tables)
}

async function saveAssignments(writer: Writer, { regionId, assignments }: NewPlans): Promise<void> {
  await sql`
    insert into assignment (region_id, id, plan_id, measure_id, position, due, reading, responsible, parties,
                            schedule, kind, windows, times, copy_of)
    select ${regionId}, id, "planId", "measureId", position, due, reading, responsible,
           array(select jsonb_array_elements_text(parties)), schedule, kind, windows, times, "copyOf"
    from jsonb_to_recordset(${jsonText(assignments)}::jsonb)
      as assignment (id uuid, "planId" uuid, "measureId" uuid, position integer, due text, reading text,
                     responsible text, parties jsonb, schedule jsonb, kind text, windows jsonb, times integer,
                     "copyOf" uuid)
  `.execute(writer.tables)
}
