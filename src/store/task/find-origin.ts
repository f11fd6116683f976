import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Place } from '#core/plan/place.ts'
import type { Reader } from '../reader.ts'

/** Why a task is there: the line of the plan, the plan, and the act that set it. */
export interface TaskOrigin {
  readonly planOrganisation: string
  readonly act: {
    readonly kind: string | null
    readonly number: string | null
    readonly date: CivilDate | null
  } | null
  readonly section: string | null
  readonly number: string | null
  readonly title: string
  readonly result: string | null
  readonly audience: string | null
  readonly place: Place | null
  readonly due: string | null
  readonly responsible: string | null
}

export async function findOrigin(
  reader: Reader,
  task: {
    readonly regionId: string
    readonly planId: string
    readonly measureId: string
    readonly assignmentId: string
  },
): Promise<TaskOrigin> {
  const found = await sql<TaskOrigin>`
    select o.short_name as "planOrganisation",
           case when act.id is null then null
             else jsonb_build_object('kind', act.kind, 'number', act.number, 'date', act.signed_on) end as act,
           section.title as section, measure.number, measure.title, measure.result, measure.audience, measure.place,
           assignment.due, assignment.responsible
    from plan
    join organisation o on o.id = plan.organisation_id
    join measure on measure.region_id = plan.region_id and measure.id = ${task.measureId}
    join assignment on assignment.region_id = plan.region_id and assignment.id = ${task.assignmentId}
    left join section on section.region_id = plan.region_id and section.id = measure.section_id
    left join act on act.region_id = plan.region_id and act.id = plan.act_id
    where plan.region_id = ${task.regionId} and plan.id = ${task.planId}
  `.execute(reader.tables)
  const [origin] = found.rows
  if (origin === undefined) throw new Error(`a task lies under no measure of plan ${task.planId}`)
  return origin
}
