import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import type { Reader } from '../reader.ts'
import { countedStanding } from './counted.ts'

/**
 * SQL: how the tasks of plans stand on a day, as rows of `plan_id`, `standing` and `tasks`: from the counters, which are shown to
 * who sees the whole region. `plans` gives pairs of region and plan.
 */
export function countedPlans(plans: RawBuilder<unknown>, day: CivilDate): RawBuilder<unknown> {
  return sql`
    select counted.plan_id, ${countedStanding} as standing, sum(counted.tasks)::integer as tasks
    from (
      select plan_id, due_on, start_on, state, tasks from plan_count where (region_id, plan_id) in (${plans})
      union all
      select plan_id, due_on, start_on, state, tasks from task_count_change where (region_id, plan_id) in (${plans})
    ) as counted
    cross join (select ${day}::date as day) as clock
    group by 1, 2
    having sum(counted.tasks) <> 0`
}

/** The plans in force of a region that lay something on somebody, and how their tasks stand. */
export async function listCountedPlans(
  reader: Reader,
  regionId: string,
  day: CivilDate,
): Promise<ReadonlyMap<string, StandingCounts>> {
  const plans = sql`select region_id, id from plan where region_id = ${regionId} and state = 'in-force'`
  const found = await sql<{ id: string; counts: StandingCounts }>`
    select plan_id as id, jsonb_object_agg(standing, tasks) as counts
    from (${countedPlans(plans, day)}) as stood
    group by plan_id
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, counts }) => [id, counts]))
}
