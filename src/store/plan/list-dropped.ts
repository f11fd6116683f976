import { sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Standing } from '#core/task/standing.ts'
import { withinReach } from '../organisation/within-reach.ts'
import type { Reader } from '../reader.ts'
import { standing } from '../task/standing.ts'

/** A measure that an act took out of a plan, with how its tasks within reach stand. */
export interface DroppedMeasure {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly droppedAt: string
  readonly counts: Readonly<Partial<Record<Standing, number>>>
}

export async function listDropped(
  reader: Reader,
  planId: string,
  reach: readonly string[],
  day: CivilDate,
): Promise<readonly DroppedMeasure[]> {
  if (reach.length === 0) return []
  const found = await sql<DroppedMeasure>`
    select measure.id, measure.number, measure.title, measure.dropped_at as "droppedAt",
           coalesce((
             select jsonb_object_agg(stood.standing, stood.tasks) from (
               select ${standing(day)} as standing, count(*)::integer as tasks
               from task join organisation o on o.id = task.organisation_id
               where task.plan_id = ${planId} and task.measure_id = measure.id and ${withinReach('o.path', reach)}
               group by 1
             ) as stood
           ), '{}') as counts
    from measure
    where measure.plan_id = ${planId} and measure.dropped_at is not null
    order by measure.dropped_at, measure.position
  `.execute(reader.tables)
  return found.rows
}
