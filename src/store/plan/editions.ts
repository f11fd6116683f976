import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reader } from '../reader.ts'

/** An edition of a plan and since when it held. */
export interface HeldEdition {
  readonly id: string
  readonly from: CivilDate
  /** The plan whose tasks it speaks of: itself, or the one that went on from it. */
  readonly tasksOf: string
}

/** The editions of a line in their order; those taken out of force before anybody worked by them have never held. */
export async function listHeldEditions(reader: Reader, lineId: string): Promise<readonly HeldEdition[]> {
  const found = await sql<HeldEdition>`
    select plan.id, coalesce(plan.enacted_on, (plan.enacted_at at time zone o.time_zone)::date) as from,
           coalesce(plan.copy_of, plan.id) as "tasksOf"
    from plan join organisation o on o.id = plan.organisation_id
    where plan.line_id = ${lineId} and plan.state <> 'withdrawn'
    order by plan.edition, plan.enacted_at
  `.execute(reader.tables)
  return found.rows
}

/** The rows of an edition by their ids: the row of the plan whose tasks they speak of, where that is another one. */
export async function listOrigins(reader: Reader, planId: string): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ id: string; origin: string }>`
    select id, copy_of as origin from measure where plan_id = ${planId} and copy_of is not null
    union all
    select id, copy_of from assignment where plan_id = ${planId} and copy_of is not null
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, origin }) => [id, origin]))
}
