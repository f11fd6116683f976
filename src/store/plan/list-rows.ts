import { sql } from 'kysely'
import type { Reader } from '../reader.ts'
import type { AssignmentRecord } from './assignment-record.ts'
import type { MeasureRecord, SectionRecord } from './plan-record.ts'

/** The rows of a plan, each kind in one question, in the plan's order; without what an act took out of it. */
export async function listSections(reader: Reader, planId: string): Promise<readonly SectionRecord[]> {
  const found = await sql<SectionRecord>`
    select id, plan_id as "planId", position, number, title, start_on as "startOn", end_on as "endOn"
    from section where plan_id = ${planId} order by position
  `.execute(reader.tables)
  return found.rows
}

export async function listMeasures(reader: Reader, planId: string): Promise<readonly MeasureRecord[]> {
  const found = await sql<MeasureRecord>`
    select id, plan_id as "planId", section_id as "sectionId", position, number, pair, title, result, audience,
           upper_measure_id as "upperMeasureId", track, extra, place
    from measure where plan_id = ${planId} and dropped_at is null order by position
  `.execute(reader.tables)
  return found.rows
}

export async function listAssignments(reader: Reader, planId: string): Promise<readonly AssignmentRecord[]> {
  const found = await sql<AssignmentRecord>`
    select assignment.id, assignment.plan_id as "planId", assignment.measure_id as "measureId", assignment.position,
           assignment.due, assignment.reading, assignment.responsible, assignment.parties, assignment.times,
           assignment.schedule, assignment.kind, assignment.windows
    from assignment
    join measure on measure.region_id = assignment.region_id and measure.id = assignment.measure_id
    where assignment.plan_id = ${planId} and assignment.dropped_at is null
    order by measure.position, assignment.position
  `.execute(reader.tables)
  return found.rows
}
