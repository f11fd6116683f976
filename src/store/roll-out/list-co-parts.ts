import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

/** What an organisation helps with: somebody else owes it, and it has a window near a day. */
export interface CoPart {
  readonly assignmentId: string
  readonly planId: string
  readonly planTitle: string
  readonly measureId: string
  readonly measureTitle: string
  /** Those of mine that help. */
  readonly organisation: string
  /** All who answer for it, as the document has them. */
  readonly responsible: string | null
  readonly startOn: CivilDate | null
  readonly dueOn: CivilDate
}

/** Assignments in which one of these very organisations helps, whose next window has begun or begins within thirty days. */
export async function listCoParts(
  reader: Reader,
  organisationIds: readonly string[],
  day: CivilDate,
  limit: number,
): Promise<readonly CoPart[]> {
  if (organisationIds.length === 0) return []
  const found = await sql<CoPart>`
    select assignment.id as "assignmentId", plan.id as "planId", plan.title as "planTitle",
           measure.id as "measureId", measure.title as "measureTitle", helping.organisation, assignment.responsible,
           near.start_on as "startOn", near.due_on as "dueOn"
    from (
      select executor.region_id, executor.assignment_id, executor.plan_id, string_agg(o.short_name, ', ' order by o.short_name) as organisation
      from executor join organisation o on o.id = executor.organisation_id
      where executor.part = 'co' and executor.organisation_id = any(${[...organisationIds]}::uuid[])
      group by 1, 2, 3
    ) as helping
    join plan on plan.region_id = helping.region_id and plan.id = helping.plan_id and plan.state = 'in-force'
    join assignment on assignment.region_id = helping.region_id and assignment.id = helping.assignment_id
      and assignment.dropped_at is null
    join measure on measure.region_id = assignment.region_id and measure.id = assignment.measure_id
    cross join lateral (
      select nullif(span ->> 'start', '')::date as start_on, (span ->> 'end')::date as due_on
      from jsonb_array_elements(assignment.windows) as span
      where (span ->> 'end')::date >= ${day}::date
      order by (span ->> 'end')::date
      limit 1
    ) as near
    where coalesce(near.start_on, near.due_on) <= ${day}::date + 30
    order by near.due_on, assignment.id
    limit ${limit}
  `.execute(reader.tables)
  return found.rows
}
