import { sql } from 'kysely'
import type { Period } from '#core/calendar/civil-date.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import type { Reader } from '../reader.ts'
import { type Clocks, clockRows } from './clocks.ts'
import { countedStanding, isWithin } from './counted.ts'

/**
 * How the tasks of regions, and of what stands directly under them, stand today, each with its whole subtree: from the
 * counters. Of others, and of those that are not seen, it knows nothing. Days matter from the quarter of today on; what was owed
 * before is overdue.
 */
export async function listCounted(
  reader: Reader,
  organisationIds: readonly string[],
  clocks: Clocks,
  period: Period | null,
): Promise<ReadonlyMap<string, StandingCounts>> {
  if (organisationIds.length === 0) return new Map()
  const ids = [...organisationIds]
  // A place at a time: the counters of a country together are sorted on disk.
  const found = await sql<{ id: string; counts: StandingCounts }>`
    with fresh as materialized (
      select organisation_id, time_zone collate "C" as time_zone, due_on, start_on, state collate "C" as state, tasks
      from fresh_task_counts(${ids}::uuid[])
    ),
    clock as materialized (select * from ${clockRows(clocks)}),
    quarter as materialized (select quarter_of(min(day)) as start_on, array_agg(time_zone) as zones from clock)
    select asked.id, stood.counts
    from organisation as asked
    cross join lateral (
      select jsonb_object_agg(standing, tasks) as counts
      from (
        select ${countedStanding} as standing, sum(counted.tasks)::integer as tasks
        from (
          select time_zone, quarter as due_on, null::date as start_on, state, tasks from quarter_count
          where region_id = asked.region_id and organisation_id = asked.id
            and (state <> 'owed' or quarter < (select start_on from quarter))
          union all
          select time_zone, due_on, start_on, state, tasks from task_count
          where region_id = asked.region_id and organisation_id = asked.id and time_zone = any((select zones from quarter)::text[])
            and due_on >= (select start_on from quarter) and state = 'owed'
          union all
          select time_zone, due_on, start_on, state, tasks from fresh where organisation_id = asked.id
        ) as counted
        join clock on clock.time_zone = counted.time_zone
        where ${isWithin('counted.due_on', period)}
        group by 1
        having sum(counted.tasks) <> 0
      ) as told
    ) as stood
    where asked.id = any(${ids}::uuid[]) and stood.counts is not null
  `.execute(reader.tables)
  return new Map(found.rows.map(({ id, counts }) => [id, counts]))
}
