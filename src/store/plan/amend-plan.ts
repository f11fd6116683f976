import { sql } from 'kysely'
import { noteUpperMeasures } from '../cascade/covered.ts'
import { jsonText } from '../json-text.ts'
import type { Writer } from '../writer.ts'
import type { AssignmentRecord } from './assignment-record.ts'
import type { MeasureRecord, PlanRecord, SectionRecord } from './plan-record.ts'

/** What a plan becomes in its place: rows that stay with their ids, and those that an act took out. */
export interface PlanAmended {
  readonly plan: PlanRecord
  readonly at: string
  readonly sections: readonly SectionRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly assignments: readonly AssignmentRecord[]
  readonly droppedMeasures: readonly string[]
  readonly droppedAssignments: readonly string[]
}

/**
 * Lays a plan's own rows as its next edition says; sections that stand there already are kept by their ids, others must be
 * there before. Whoever controlled it controls it still.
 */
export async function amendPlan(writer: Writer, amended: PlanAmended): Promise<void> {
  await saveHead(writer, amended)
  await saveRows(writer, amended)
  await dropRows(writer, amended)
  await noteUpperMeasures(writer, [amended.plan.id])
}

async function saveHead(writer: Writer, { plan, at }: PlanAmended): Promise<void> {
  await sql`
    update plan set
      title = ${plan.title}, level = ${plan.level}, start_on = ${plan.startOn}, end_on = ${plan.endOn},
      horizon_on = ${plan.horizonOn}, moves_due_days = ${plan.movesDueDays}, act_id = ${plan.actId}, draft_id = ${plan.draftId},
      draft_position = ${plan.draftPosition}, goals = ${jsonText(plan.goals)}::jsonb,
      objectives = ${jsonText(plan.objectives)}::jsonb, targets = ${jsonText(plan.targets)}::jsonb,
      edition = ${plan.edition}, sha256 = ${plan.sha256}, file_name = ${plan.fileName},
      controller_id = coalesce(controller_id, enacted_by), enacted_at = ${plan.enactedAt}, enacted_on = ${plan.enactedOn},
      enacted_by = ${plan.enactedBy}, amended_at = ${at}, amending_act_id = ${plan.amendingActId},
      amending_draft_id = ${plan.amendingDraftId}
    where region_id = ${plan.regionId} and id = ${plan.id}
  `.execute(writer.tables)
}

async function saveRows(
  writer: Writer,
  { plan, sections, measures, assignments }: PlanAmended,
): Promise<void> {
  await sql`
    update section set position = new.position, number = new.number, title = new.title, start_on = new."startOn",
      end_on = new."endOn"
    from jsonb_to_recordset(${jsonText(sections)}::jsonb)
      as new (id uuid, position integer, number text, title text, "startOn" date, "endOn" date)
    where section.region_id = ${plan.regionId} and section.id = new.id
  `.execute(writer.tables)
  await sql`
    update measure set section_id = new."sectionId", position = new.position, number = new.number, track = new.track,
      pair = new.pair, title = new.title, result = new.result, audience = new.audience, extra = new.extra,
      place = new.place
    from jsonb_to_recordset(${jsonText(measures)}::jsonb)
      as new (id uuid, "sectionId" uuid, position integer, number text, track text, pair integer, title text,
              result text, audience text, extra jsonb, place jsonb)
    where measure.region_id = ${plan.regionId} and measure.id = new.id
  `.execute(writer.tables)
  await sql`
    update assignment set position = new.position, due = new.due, reading = new.reading,
      responsible = new.responsible, parties = array(select jsonb_array_elements_text(new.parties)),
      schedule = new.schedule, kind = new.kind, windows = new.windows, times = new.times
    from jsonb_to_recordset(${jsonText(assignments)}::jsonb)
      as new (id uuid, position integer, due text, reading text, responsible text, parties jsonb, schedule jsonb,
              kind text, windows jsonb, times integer)
    where assignment.region_id = ${plan.regionId} and assignment.id = new.id
  `.execute(writer.tables)
}

/** What was taken out stays with its tasks, behind everything else and under no section. */
async function dropRows(writer: Writer, amended: PlanAmended): Promise<void> {
  const { plan, at, sections, droppedMeasures, droppedAssignments } = amended
  await sql`
    update measure set dropped_at = ${at}, section_id = null
    where region_id = ${plan.regionId} and id = any(${[...droppedMeasures]}::uuid[])
  `.execute(writer.tables)
  await sql`
    update assignment set dropped_at = ${at}
    where region_id = ${plan.regionId} and id = any(${[...droppedAssignments]}::uuid[])
  `.execute(writer.tables)
  await sql`
    delete from section
    where region_id = ${plan.regionId} and plan_id = ${plan.id}
      and id <> all(${sections.map((section) => section.id)}::uuid[])
      and not exists (select from measure where measure.region_id = section.region_id and measure.section_id = section.id)
  `.execute(writer.tables)
}
