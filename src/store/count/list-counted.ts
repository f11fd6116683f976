import { sql } from 'kysely'
import type { Period } from '#core/calendar/civil-date.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import type { Reader } from '../reader.ts'
import { clocks } from './clocks.ts'
import { countedStanding, type DayOf, isWithin } from './counted.ts'

/**
 * How the tasks of regions, and of what stands directly under them, stand today, each with its whole subtree: from the
 * counters. Of others, and of those that are not seen, it knows nothing.
 */
export async function listCounted(
  reader: Reader,
  organisationIds: readonly string[],
  today: DayOf,
  period: Period | null,
): Promise<ReadonlyMap<string, StandingCounts>> {
  if (organisationIds.length === 0) return new Map()
  const ids = [...organisationIds]
  const found = await sql<{ id: string; counts: StandingCounts }>`
    select id, jsonb_object_agg(standing, tasks) as counts
    from (
      select counted.organisation_id as id, ${countedStanding} as standing, sum(counted.tasks)::integer as tasks
      from (
        select task_count.organisation_id, task_count.time_zone, task_count.due_on, task_count.start_on, task_count.state,
               task_count.tasks
        from organisation as asked
        join task_count on task_count.region_id = asked.region_id and task_count.organisation_id = asked.id
        where asked.id = any(${ids}::uuid[])
        union all
        select organisation_id, time_zone collate "C", due_on, start_on, state collate "C", tasks
        from fresh_task_counts(${ids}::uuid[])
      ) as counted
      join ${await clocks(reader, today)} on clock.time_zone = counted.time_zone
      where ${isWithin('counted.due_on', period)}
      group by 1, 2
      having sum(counted.tasks) <> 0
    ) as stood
    group by id
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, counts }) => [id, counts]))
}
